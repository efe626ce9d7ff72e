import { yearMs } from '../../shared/dates';
import { formatNumber } from '../../shared/format';
import { t, type UiLanguage } from '../../shared/i18n';
import { FIRST_YEAR, LAST_YEAR } from './axis';
import { type StepSeries, stepAt } from './stack';

/** The chart's numbers at each year's end, MW; projected ones are set in italics and marked. */
export function CapacityTable({
  series,
  caption,
  lang,
}: {
  series: readonly StepSeries[];
  caption: string;
  lang: UiLanguage;
}) {
  const years: number[] = [];
  for (let year = FIRST_YEAR; year < LAST_YEAR; year++) years.push(year);
  const endMs = (year: number) => yearMs(year + 1) - 1;
  const total = (year: number) =>
    series.reduce((sum, one) => sum + (stepAt(one, endMs(year))?.powerW ?? 0), 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable from the keyboard.
    <section className="scroll-x" tabIndex={0} aria-label={caption}>
      <table className="data">
        <caption className="label">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Site')}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.name}</th>
              {years.map((year) => (
                <Cell key={year} step={stepAt(one, endMs(year))} lang={lang} />
              ))}
            </tr>
          ))}
          <tr className="strong">
            <th scope="row">{t('Sum')}</th>
            {years.map((year) => (
              <td key={year}>{formatNumber(total(year) / 1e6, lang)}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className="label">{t('MW at the end of the year. * projected; ? not reported.')}</p>
    </section>
  );
}

function Cell({ step, lang }: { step: ReturnType<typeof stepAt>; lang: UiLanguage }) {
  if (!step) return <td className="muted">0</td>;
  if (step.powerW === null) return <td className="muted">?</td>;
  const number = formatNumber(step.powerW / 1e6, lang);
  return <td>{step.state === 'projected' ? <i>{number}*</i> : number}</td>;
}
