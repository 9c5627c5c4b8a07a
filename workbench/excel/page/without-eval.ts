import * as z from 'zod';

// The page's policy forbids eval, and merely trying it is reported; schemas ask when they are made, so this comes first
z.config({ jitless: true });
