import type { Source } from '../../facts/types';
import { bandWords, stepWords } from '../../kit/reading';
import { basisWords } from '../../kit/words';
import { formatDate, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import type { Bands } from '../../model/questions/bands';
import type { Explanation } from '../../model/types';
import { ranged } from '../../store/readings/report';

/** One source in a line that can be cited: publisher, title, date, address, or the reason of an assumption. */
export function citation(source: Source, lang: UiLanguage): string {
  const date = source.published ? ` (${formatDate(source.published, lang)})` : '';
  const end = source.url ?? source.reason ?? '';
  return `${source.publisher}: ${source.title}${date}.${end ? ` ${end}` : ''}`;
}

/** The chain with bands for the ranges of what is computed, each widened to hold its value; as it is without bands. */
export function withBands(explanation: Explanation, bands: Bands | null): Explanation {
  if (!bands || explanation.elsewhere) return explanation;
  const inputs = explanation.inputs.map((input) => withBands(input, bands));
  const { id, quantity } = explanation;
  // Inputs keep the range that their sources give.
  return { ...explanation, inputs, quantity: inputs.length === 0 ? quantity : ranged(quantity, bands[id]) };
}

/** Every source in the chain, once, in the order met. */
export function chainSources(explanation: Explanation): Source[] {
  const found = new Map<string, Source>();
  const visit = (step: Explanation) => {
    for (const source of step.sources) found.set(source.id, source);
    step.inputs.forEach(visit);
  };
  visit(explanation);
  return [...found.values()];
}

/** The chain as indented plain text with numbered sources, to paste into a note or an article. */
export function explanationText(
  explanation: Explanation,
  facts: string,
  lang: UiLanguage,
  units: 'metric' | 'us' = 'metric',
): string {
  const sources = chainSources(explanation);
  const number = new Map(sources.map(({ id }, i) => [id, i + 1]));
  const lines: string[] = [];
  const written = new Set<string>();
  const write = (step: Explanation, depth: number) => {
    const { basis } = step.quantity;
    const band = bandWords(step.quantity, step.id, lang, units);
    const marks = step.sources.map(({ id }) => `[${number.get(id)}]`).join('');
    const formula = step.formula ? ` = ${t(step.formula)}` : '';
    const shown = join(stepWords(step, lang, units));
    lines.push(
      `${'  '.repeat(depth)}${t(step.label)}: ${shown}${band ? ` (${band})` : ''}, ${basisWords(basis).toLowerCase()}${formula} ${marks}`.trimEnd(),
    );
    if (step.inputs.length > 0 && written.has(step.id)) {
      lines.push(`${'  '.repeat(depth + 1)}${t('as above')}`);
      return;
    }
    written.add(step.id);
    for (const input of step.inputs) write(input, depth + 1);
  };
  write(explanation, 0);
  if (sources.length > 0) lines.push('', t('Sources'));
  sources.forEach((source, i) => {
    lines.push(`[${i + 1}] ${citation(source, lang)}`);
  });
  lines.push('', t('Groundtrack, facts release {facts}', { facts }));
  return lines.join('\n');
}
