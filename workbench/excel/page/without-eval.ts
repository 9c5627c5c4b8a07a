import * as z from 'zod';

// The page's policy forbids eval, and the mere attempt is reported. Schemas make it when they are made: this file is loaded
// before every other.
z.config({ jitless: true });
