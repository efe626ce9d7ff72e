import { accelerators } from '../../details';
import type { SiteStatus } from '../../types';

/** A text as words are compared: small letters without marks, with single blanks. */
export const folded = (text: string): string =>
  text
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[\s_/–—-]+/g, ' ')
    .trim();

/** Words for a status in English, German, French and Chinese, folded, parted by commas. */
const statusWords: Readonly<Record<Exclude<SiteStatus, 'disputed'>, string>> = {
  operating:
    'operating,operational,active,live,online,in operation,in service,commissioned,existing,open,opened,complete,completed,running,in use,built,in betrieb,betrieb,aktiv,bestehend,bestand,fertiggestellt,en service,en exploitation,operationnel,operationnelle,actif,active,exploite,ouvert,existant,运营,运营中,运行中,在运,投运,已投运,已投产,投产,已建成,建成',
  construction:
    'construction,under construction,in construction,constructing,being built,building,under development,in bau,im bau,bau,bauphase,baubeginn,en construction,en travaux,en chantier,construction en cours,在建,建设中,施工中,施工',
  announced:
    'announced,planned,planning,proposed,permitted,approved,permitting,pre construction,preconstruction,pre permit,in development,development,pipeline,future,prospective,in planning,geplant,planung,in planung,angekundigt,genehmigt,beantragt,projektiert,vorgesehen,annonce,annoncee,prevu,prevue,en projet,projet,planifie,planifiee,autorise,规划,规划中,拟建,已宣布,宣布,计划,计划中,筹建,待建,已批准',
  withdrawn:
    'withdrawn,cancelled,canceled,retired,closed,decommissioned,shelved,abandoned,rejected,demolished,mothballed,suspended,inactive,zuruckgezogen,stillgelegt,abgesagt,eingestellt,geschlossen,aufgegeben,abgelehnt,annule,annulee,abandonne,abandonnee,retire,ferme,fermee,suspendu,取消,已取消,撤回,已撤回,关闭,已关闭,停运,搁置,终止',
};

const statusByWord = new Map(
  Object.entries(statusWords).flatMap(([status, words]) =>
    words.split(',').map((word) => [word, status as SiteStatus] as const),
  ),
);

/** A status by its word in four languages, what follows a bracket, comma or semicolon left aside; undefined for another word. */
export const readStatus = (text: string): SiteStatus | undefined =>
  statusByWord.get(folded(text)) ?? statusByWord.get(folded(/^[^(（,;，；]*/.exec(text)?.[0] ?? ''));

/** Longest ids first: `tpu-v5e` before `tpu-v5`. */
const kinds = accelerators.map(({ id }) => id).sort((a, b) => b.length - a.length);

/** A kind of accelerator by its id, or by a product's name with it in, such as `NVIDIA GB200 NVL72`; undefined for another. */
export function readAccelerator(text: string): string | undefined {
  const words = ` ${folded(text)} `;
  return kinds.find((kind) => words.includes(` ${kind.replaceAll('-', ' ')} `));
}

const unknown = new Set(
  'n/a,na,n a,nan,none,null,nil,unknown,undisclosed,not disclosed,tbd,tba,tbc,?,-,--,---,–,—,.,k.a.,k. a.,unbekannt,keine angabe,nc,n.c.,inconnu,non communique,未知,不详,无,暂无,#n/a'.split(
    ',',
  ),
);

/** Whether a cell says that something is not known: empty, or a word for it. */
export const saysNothing = (text: string): boolean => {
  const plain = text.trim();
  return plain === '' || (plain.length <= 20 && unknown.has(plain.normalize('NFC').toLowerCase()));
};
