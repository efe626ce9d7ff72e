import type { SceneFigure } from '../../src/embed/poster/sceneCard';
import type { Source } from '../../src/facts/types';
import { stepWords } from '../../src/kit/reading';
import { basisWords } from '../../src/kit/words';
import { formatDate, join } from '../../src/locales/format';
import { setLanguage, t, type UiLanguage } from '../../src/locales/i18n';
import { languageCodes, sourceLanguage } from '../../src/locales/languages';
import type { Explanation } from '../../src/model/types';
import { galleryIds } from '../../src/scene/link/gallery';
import { localize } from '../../src/scene/localize';
import { openScene } from '../../src/store/actions/scene';
import { explanationOf } from '../../src/store/readings/explanationOf';
import { loadModel } from '../../src/store/readings/report';
import { stateNow } from '../../src/store/stateNow';
import figureWords from './figureWords.json';

/** The quantity that the finding of each scene is about; `named` where the finding does not say the number, so that its name must. */
const headlines: Readonly<Record<(typeof galleryIds)[number], { id: string; named?: true }>> = {
  overview: { id: 'exchange.lifetimeNodes' },
  'colossus-1': { id: 'site.colossus-1.itPowerW' },
  'texas-new-york': { id: 'fact:deals/anthropic-fluidstack/valueUsd' },
  'same-megawatts': { id: 'exchange.lifetimeNodes' },
  'gigawatts-in-orbit': { id: 'exchange.lifetimeNodes' },
  'million-satellites': { id: 'fact:filings/spacex/satellites' },
  commitments: { id: 'fact:deals/anthropic-google-broadcom/contractPowerW', named: true },
  terafab: { id: 'fact:sites/terafab/investmentUsd/1/figure' },
  filings: { id: 'filings.sum' },
  'here-and-there': { id: 'exchange.lifetimeNodes' },
};

/** Who says it himself goes before who repeats it. */
const nearest = ['filing', 'dataset', 'statement', 'paper', 'publication'];

const rank = ({ kind }: Source): number => nearest.indexOf(kind);

/** Every source of a chain but our own assumptions, each once. */
function sourcesOf({ sources, inputs }: Explanation): Set<string> {
  const own = sources.filter(({ kind }) => kind !== 'assumption').map(({ id }) => id);
  return new Set([...own, ...inputs.flatMap((each) => [...sourcesOf(each)])]);
}

/** Whose a number is: who says it, or that we worked it out, and from how much. */
function sourceWords(told: Explanation, lang: UiLanguage): string {
  const [source] = told.sources.filter(({ kind }) => kind !== 'assumption').sort((a, b) => rank(a) - rank(b));
  if (told.inputs.length === 0 && source)
    return localize(figureWords.source, lang)
      .replace('{publisher}', () => source.publisher)
      .replace('{date}', () => formatDate(source.published ?? source.accessed, lang));
  return localize(figureWords.worked, lang).replace('{n}', String(sourcesOf(told).size));
}

/** A figure in the language that is active. */
function said(told: Explanation, lang: UiLanguage, named?: true): { value: string; basis: string } {
  const parts = [basisWords(told.quantity.basis), sourceWords(told, lang)];
  return {
    value: join(stepWords(told, lang, 'metric')),
    basis: (named ? [t(told.label), ...parts] : parts).join(' · '),
  };
}

/** The figure of every scene of the gallery, worked out as the app does. Throws by name where one has no value. */
export async function posterFigures(): Promise<Record<string, SceneFigure>> {
  await loadModel();
  const figures: Record<string, SceneFigure> = {};
  for (const sceneId of galleryIds) {
    await openScene(sceneId);
    const { id, named } = headlines[sceneId];
    const told = explanationOf(stateNow(), id);
    if (told?.quantity.value == null) throw new Error(`The poster of ${sceneId} has no number: ${id}`);
    const [value, basis] = [{}, {}] as [Record<string, string>, Record<string, string>];
    for (const lang of languageCodes) {
      await setLanguage(lang);
      const words = said(told, lang, named);
      [value[lang], basis[lang]] = [words.value, words.basis];
    }
    figures[sceneId] = { value, basis } as unknown as SceneFigure;
  }
  await setLanguage(sourceLanguage);
  return figures;
}
