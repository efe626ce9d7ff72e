import { describe, expect, it } from 'vitest';
import { codeExtractor } from '../../tools/messageExtractor.mjs';

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
