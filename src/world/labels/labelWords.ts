import { boundWords, formatPower, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import type { PowerBasis } from '../../scene/types';
import type { SiteReading } from '../../store/sites/siteReadings';
import type { SiteMark } from '../sites/siteMarks';

/** What a label says: its name, how many others its mark stands for, and a line beneath. */
export interface LabelWords {
  name: string;
  more: string;
  line: string;
}

function power(site: SiteReading, basis: PowerBasis, language: UiLanguage): string {
  // A list of one's own mostly tells the power of the whole site alone.
  if (site.totalPowerW === null && basis === 'it' && site.facilityStandsW)
    return `${join(formatPower(site.facilityStandsW, language))} ${t('facility')}`;
  if (site.totalPowerW === null)
    return basis === 'contract'
      ? t('no contract power reported')
      : // Its rows begin later, and nothing tells what was planned.
        site.powerW === 0
        ? t('power not told by then')
        : t('power not reported');
  const kind = { it: () => t('IT'), facility: () => t('facility'), contract: () => t('contract') }[basis]();
  const now = formatPower(site.powerW ?? 0, language);
  const bound = site.most ? boundWords(site.most) : undefined;
  if (site.totalPowerW <= (site.powerW ?? 0)) return `${join({ ...now, bound })} ${kind}`;
  const all = formatPower(site.totalPowerW, language);
  return `${t('{now} of {all}', { now: join(now), all: join({ ...all, bound }) })} ${kind}`;
}

/** How many sites a mark stands for beside the one it names: `+5`; nothing where there are none. */
export const moreWords = (count: number): string => (count > 1 ? `+${count - 1}` : '');

/** The words of a mark's label; where there is little room without the place. */
export const labelWords = (
  { site, count }: Pick<SiteMark, 'site' | 'count'>,
  basis: PowerBasis,
  language: UiLanguage,
  short = false,
): LabelWords => ({
  name: site.name,
  more: moreWords(count),
  line: [short ? null : (site.town ?? site.region), power(site, basis, language)].filter(Boolean).join(' · '),
});

/** Font sizes, weights and lines of world.css, CSS pixels. */
const STRONG = '600 13px';
const PLAIN = '12px';
const LINE = 1.25;

/**
 * Sizes of labels in a font, worked out beside the page: to ask the page for them would lay all of it out in the midst of a frame.
 * @param scale how much larger than usual they are written.
 */
export function labelRuler(
  fontFamily: string,
  scale = 1,
): (words: LabelWords) => { width: number; height: number } {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  const widthOf = (font: string, text: string): number => {
    const key = `${font} ${text}`;
    const known = widths.get(key);
    if (known !== undefined || !context) return known ?? 8 * text.length;
    context.font = `${font} ${fontFamily}`;
    const { width } = context.measureText(text);
    widths.set(key, width);
    return width;
  };
  return ({ name, more, line }) => {
    const title = widthOf(STRONG, [name, more].filter(Boolean).join(' '));
    return {
      width: Math.ceil(scale * Math.max(title, widthOf(PLAIN, line))),
      height: Math.ceil(scale * LINE * (13 + (line ? 12 : 0))),
    };
  };
}
