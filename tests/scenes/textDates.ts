import type { UiLanguage } from '../../src/locales/i18n';

/** A date as a sentence has it, as exact as it says; a part that it leaves out is null. */
export interface TextDate {
  from: number;
  to: number;
  year: number | null;
  /** 1 to 12. */
  month: number | null;
  day: number | null;
}

const monthsOf = (lang: UiLanguage): string[] =>
  Array.from({ length: 12 }, (_, i) =>
    new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, i, 1)),
  );

const numberOrNull = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** All dates of a sentence in a language: 4 February 2026, February 2026, 2026. */
export function textDates(text: string, lang: UiLanguage): TextDate[] {
  const months = monthsOf(lang);
  const gap = '[ \\u00a0\\u202f]?';
  const pattern =
    lang === 'zh'
      ? `(?:(?<year>\\d{4})${gap}年${gap})?(?<month>\\d{1,2})${gap}月(?:${gap}(?<day>\\d{1,2})${gap}日)?|(?<alone>20\\d\\d)${gap}年`
      : `(?:(?<day>\\d{1,2})\\.?(?:er)? )?(?<month>${months.join('|')})\\b(?:[ \\u00a0](?<year>\\d{4}))?|\\b(?<alone>(?:19|20)\\d\\d)\\b(?![ \\u00a0]?(?:km|t|MW|GW)\\b)`;
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map((found) => {
    const { year, month, day, alone } = found.groups ?? {};
    return {
      from: found.index,
      to: found.index + found[0].length,
      year: numberOrNull(year ?? alone),
      month: month === undefined ? null : lang === 'zh' ? Number(month) : months.indexOf(month) + 1,
      day: numberOrNull(day),
    };
  });
}
