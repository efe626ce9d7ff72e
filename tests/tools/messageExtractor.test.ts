import { describe, expect, it } from 'vitest';
import { codeExtractor, factsExtractor } from '../../tools/messageExtractor.mjs';

async function found(code: string): Promise<string[]> {
  const ids: string[] = [];
  await codeExtractor.extract('src/x.tsx', code, ({ id }: { id: string }) => ids.push(id));
  return ids;
}

describe('the messages of a file', () => {
  it('are what its t and msg say, whatever they are called there, and nothing else', async () => {
    const code = `
      import { t as say, msg, language } from '../locales/i18n';
      import { t } from './elsewhere';
      const kept = msg('Kept for later', { n: 1 });
      const Part = (): React.ReactNode => <p title={say(\`Said “now”\`)}>{say(kept)}{t('Of another')}{language('No')}</p>;
      type Choice<T> = T extends string ? ReturnType<typeof msg> : never;`;
    expect(await found(code)).toEqual(['Kept for later', 'Said “now”']);
  });

  it.each([
    'const later = (text: string) => msg(text);',
    `const now = (n: number) => t(\`\${n} sites\`);`,
    'msg();',
  ])('must be written out: %s', async (line) => {
    await expect(found(`import { msg, t } from '../locales/i18n';\n${line}`)).rejects.toThrow('src/x.tsx');
  });

  it('need code that can be read', async () => {
    await expect(found(`import { t } from '../locales/i18n';\nt('Half`)).rejects.toThrow('src/x.tsx');
  });
});

describe('the words of the facts', () => {
  const path = 'src/facts/2026-11/deals.json';
  const wordsOf = (file: string, rows: unknown): string[] => {
    const ids: string[] = [];
    factsExtractor.extract(file, JSON.stringify(rows), ({ id }: { id: string }) => ids.push(id));
    return ids;
  };

  it('are the texts of its rows at any depth: no ids, units, parties or sources', () => {
    const figure = { value: 1, unit: 'W', basis: 'reported', sources: ['seed-ft'], note: 'By a notice.' };
    const rows = [
      {
        id: 'a-deal',
        name: 'A deal',
        parties: ['One', 'Two'],
        valueUsd: { ...figure, note: null },
        more: [{ label: 'At once', figure }],
        conflicts: [{ quantity: 'Cost', figures: [figure], note: 'They differ.' }],
        events: [{ date: '2026', text: 'It is signed.', sources: ['seed-ft'] }],
        summary: 'What it says.',
      },
    ];
    expect(wordsOf(path, rows)).toEqual([
      'A deal',
      'At once',
      'By a notice.',
      'Cost',
      'By a notice.',
      'They differ.',
      'It is signed.',
      'What it says.',
    ]);
  });

  it('leave out names that are no words, and files whose texts stay as they were written', () => {
    expect(wordsOf('src/facts/2026-11/programmes.json', [{ name: 'Starcloud', summary: 'Said.' }])).toEqual([
      'Said.',
    ]);
    expect(factsExtractor.match(path)).toBe(true);
    expect(factsExtractor.match('src/facts/2026-11/sources.json')).toBe(false);
  });
});
