import { formatDate } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';

/** What is cited. Days are ISO 8601. */
export interface Cited {
  sceneId: string;
  title: string;
  /** The facts release: its id, and its day. */
  release: string;
  releaseDay: string;
  /** Of the scene; null where the browser cannot hash. */
  hash: string | null;
  address: string;
  accessedDay: string;
}

const EPOCH = 'Site data largely by Epoch AI, Frontier Data Centers Hub, CC BY 4.0';

/** A day as APA writes it, in parts: it puts the year first where a work is dated. */
function americanDay(isoDay: string): { year: string; monthDay: string } {
  const monthDay = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' });
  return { year: isoDay.slice(0, 4), monthDay: monthDay.format(Date.parse(isoDay)) };
}

/** As the American Psychological Association has it (7th edition), in English. */
export function apaCitation({ title, release, releaseDay, hash, address, accessedDay }: Cited): string {
  const dated = americanDay(releaseDay);
  const read = americanDay(accessedDay);
  const version = [`Facts release ${release}`, ...(hash ? [`scene ${hash}`] : [])].join('; ');
  return (
    `Groundtrack. (${dated.year}, ${dated.monthDay}). ${title} (${version}) [Interactive map]. ${EPOCH}. ` +
    `Retrieved ${read.monthDay}, ${read.year}, from ${address}`
  );
}

const texSigns: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // BibTeX counts braces even behind a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** Text as it may stand in a field of BibTeX. */
const tex = (text: string): string =>
  text.replaceAll(/[\\~^{}$&#%_]/g, (sign) => texSigns[sign] ?? `\\${sign}`);

/** An entry of BibTeX. */
export function bibtexCitation(cited: Cited): string {
  const { sceneId, title, release, releaseDay, hash, address, accessedDay } = cited;
  const fields: [string, string][] = [
    ['author', '{Groundtrack}'],
    ['title', `{${tex(title)}}`],
    ['year', releaseDay.slice(0, 4)],
    ['date', releaseDay],
    ['version', `facts release ${tex(release)}${hash ? `, scene ${hash}` : ''}`],
    ['note', EPOCH],
    ['url', address],
    ['urldate', accessedDay],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{groundtrack-${sceneId}-${release},`, ...lines, '}'].join('\n');
}

/** In plain words of the reader's language. */
export function plainCitation(cited: Cited, lang: UiLanguage): string {
  const { title, release, releaseDay, hash, address, accessedDay } = cited;
  const version = t('Groundtrack, facts release {release} of {date}', {
    release,
    date: formatDate(releaseDay, lang),
  });
  const epoch = t('site data largely Epoch AI, Frontier Data Centers Hub, CC BY 4.0');
  const parts = [title, version, ...(hash ? [t('scene {hash}', { hash })] : []), epoch];
  const read = t('{address}, read {date}', { address, date: formatDate(accessedDay, lang) });
  return `${parts.join('; ')}. ${read}.`;
}
