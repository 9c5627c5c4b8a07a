import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognitionPage } from '../../../shared/evaluation/recognition/page';
import { RECOGNITION_STATE_WORDS } from '../../../shared/evaluation/recognition/states';
import { RECOGNITION_STEPS } from '../../../shared/evaluation/recognition/steps';
import { REQUIREMENT_IDS, requirement } from '../../../shared/regulation/recognition';

const PAGE = join(process.cwd(), 'docs/recognition.md');

describe('docs/recognition.md', () => {
  it('is what the tables say; if not: WRITE_RULES=1 npx jest --selectProjects=rules --testPathPatterns=recognition-page', () => {
    const page = recognitionPage();
    if (process.env['WRITE_RULES']) writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, 'utf8')).toBe(page);
  });

  it('names every state, step and requirement', () => {
    const page = recognitionPage();
    for (const words of Object.values(RECOGNITION_STATE_WORDS)) expect(page).toContain(words);
    for (const { name } of Object.values(RECOGNITION_STEPS)) expect(page).toContain(name);
    for (const id of REQUIREMENT_IDS) expect(page).toContain(requirement(id).label);
  });
});
