/** How a language writes an amount of US dollars. */
interface MoneyForm {
  /** Steps from the largest: the amount that one counts, and its word. The last step counts from 0. */
  steps: readonly (readonly [usd: number, word: string])[];
  /** A number with its word and the sign of the currency. */
  write: (number: string, word: string) => string;
}

interface LanguageForm {
  /** What it is called in the choice of language. */
  name: string;
  /** BCP 47 tag by which `Intl` writes numbers and dates. */
  tag: string;
  /** Between a number and the sign for per cent. */
  percentGap: string;
  money: MoneyForm;
  /** Name, in scene files, of a constellation that is made from a scenario. */
  scenario: string;
}

/** Between a number and its unit; never breaks the line. */
const NO_BREAK = '\u00a0';

const dollarsBehind = (number: string, word: string): string => `${number}${word}${NO_BREAK}$`;

/** The language that the code is written in: its texts are the keys of all others, and it has no catalogue to load. */
export const sourceLanguage = 'en';

/** Every language of the interface. A new one is a row here and a file `CODE.po` beside it; see README.md. */
export const languages = {
  en: {
    name: 'EN',
    tag: 'en-GB',
    percentGap: NO_BREAK,
    money: {
      steps: [
        [1e12, 'tn'],
        [1e9, 'bn'],
        [1e6, 'm'],
        [1, ''],
      ],
      write: (number, word) =>
        number.startsWith('\u2212') ? `\u2212$${number.slice(1)}${word}` : `$${number}${word}`,
    },
    scenario: 'Scenario',
  },
  fr: {
    name: 'FR',
    tag: 'fr-FR',
    percentGap: NO_BREAK,
    money: {
      steps: [
        [1e9, `${NO_BREAK}Md`],
        [1e6, `${NO_BREAK}M`],
        [1, ''],
      ],
      write: dollarsBehind,
    },
    scenario: 'Scénario',
  },
  de: {
    name: 'DE',
    tag: 'de-DE',
    percentGap: NO_BREAK,
    money: {
      steps: [
        [1e12, `${NO_BREAK}Bio.`],
        [1e9, `${NO_BREAK}Mrd.`],
        [1e6, `${NO_BREAK}Mio.`],
        [1, ''],
      ],
      write: dollarsBehind,
    },
    scenario: 'Szenario',
  },
  zh: {
    name: '中文',
    tag: 'zh-CN',
    percentGap: '',
    money: {
      steps: [
        [1e8, '亿'],
        [1, ''],
      ],
      write: (number, word) => `${number}${word}美元`,
    },
    scenario: '情景',
  },
} as const satisfies Record<string, LanguageForm>;

/** Codes of all languages, in the order in which they are offered. */
export const languageCodes = Object.keys(languages) as (keyof typeof languages)[];

/** How a language is written. */
export const languageForm = (language: keyof typeof languages): LanguageForm => languages[language];

/** What a scene file calls a constellation that is made from a scenario, in all languages. */
export const scenarioTitle = Object.fromEntries(
  languageCodes.map((code) => [code, languages[code].scenario]),
) as Record<keyof typeof languages, string>;
