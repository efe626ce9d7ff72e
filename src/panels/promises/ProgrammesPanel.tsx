import { wholeRelease } from '../../facts/sources';
import type { Programme } from '../../facts/types';
import { Conflicts } from '../../kit/facts/Conflicts';
import { Events } from '../../kit/facts/Events';
import { Evidence } from '../../kit/facts/Evidence';
import { FactText } from '../../kit/facts/FactText';
import { FigureRow } from '../../kit/facts/FigureRow';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { Quantity } from '../../kit/Quantity';
import { SourceLinks } from '../../kit/SourceLinks';
import { formatFigure } from '../../locales/format';
import { asWritten, t, type UiLanguage } from '../../locales/i18n';
import { factId } from '../../model/graph/quantityId';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import { ProgrammeVehicle } from './ProgrammeVehicle';
import './programmes.css';

interface Shown {
  programme: Programme;
  lang: UiLanguage;
}

/** How far a programme has come. */
function stageWords({ status, kind }: Programme): string {
  switch (status) {
    case 'flown':
      return t('Has flown');
    case 'in-development':
      return kind === 'launch' ? t('In test flights') : t('In development');
    case 'filed':
      return t('Filed, no grant found');
    case 'studied':
      return t('Studied');
    case 'announced':
      return t('Announced');
  }
}

/** Who plans to compute in orbit, with what and by when; what has flown and what is licensed; and the rockets for it. */
export function ProgrammesPanel() {
  const lang = useLanguage();
  const of = (kind: Programme['kind']) => wholeRelease.programmes.filter((each) => each.kind === kind);
  return (
    <div className="panel programmes">
      <header>
        <h2>{t('Orbital programmes')}</h2>
        <p className="small muted">
          {t(
            'A filing asks for places in orbit. It is no licence, no launch and no capacity, and counts are ceilings.',
          )}
        </p>
      </header>
      <section>
        <h3>{t('Computing in orbit')}</h3>
        {of('compute').map((programme) => (
          <ProgrammeEntry key={programme.id} programme={programme} lang={lang} />
        ))}
      </section>
      <section>
        <h3>{t('Rockets')}</h3>
        {of('launch').map((programme) => (
          <ProgrammeEntry key={programme.id} programme={programme} lang={lang} />
        ))}
      </section>
    </div>
  );
}

function ProgrammeEntry({ programme, lang }: Shown) {
  const { id, name, company, satellites, power, more, conflicts, events, summary, sources, vehicle } =
    programme;
  return (
    <details className="programme" data-programme={id}>
      <summary>
        <span className="strong" data-sources={sources.join(' ')}>
          {name}
        </span>
        <span className="programme-count">
          {satellites && (
            <span data-quantity={factId('programmes', id, 'satellites')}>
              <SatelliteCount programme={programme} lang={lang} />
            </span>
          )}
        </span>
        <span className="label">{company}</span>
        <span className="programme-count">
          <span className="basis">{stageWords(programme)}</span>
        </span>
      </summary>
      <p className="small" data-sources={sources.join(' ')}>
        <FactText text={summary} /> <Evidence ids={sources} thirdParty />
      </p>
      <ul className="rows">
        {satellites && (
          <FigureRow
            label={t('Satellites')}
            id={factId('programmes', id, 'satellites')}
            figure={satellites}
            lang={lang}
            thirdParty
          />
        )}
        <Heights programme={programme} lang={lang} />
        {power && (
          <FigureRow
            label={t('Power')}
            id={factId('programmes', id, 'power')}
            figure={power}
            lang={lang}
            thirdParty
          />
        )}
        {vehicle && <ProgrammeVehicle programme={programme} vehicleId={vehicle} lang={lang} />}
        {more.map(({ label, figure }, i) => (
          <FigureRow
            key={label}
            label={t(asWritten(label))}
            id={factId('programmes', id, 'more', i, 'figure')}
            figure={figure}
            lang={lang}
            thirdParty
          />
        ))}
        <OneSatellite programme={programme} lang={lang} />
      </ul>
      <Conflicts conflicts={conflicts} of={['programmes', id]} lang={lang} />
      {events.length > 0 && <Events events={events} lang={lang} />}
      <SourceLinks ids={sources} lang={lang} />
    </details>
  );
}

/** How many satellites, as in the list of all programmes. */
function SatelliteCount({ programme, lang }: Shown) {
  const { bound, number, unit } = formatFigure(programme.satellites!, lang);
  return (
    <>
      {bound && <span className="bound">{bound} </span>}
      <span className="number">{number}</span> <span className="unit">{unit}</span>
    </>
  );
}

function Heights({ programme, lang }: Shown) {
  const units = useStore(documentStore, (state) => state.scene.units);
  const { id, altitudeM } = programme;
  if (!altitudeM) return null;
  const end = (key: 'low' | 'high') => (
    <Quantity
      id={factId('programmes', id, 'altitudeM', key)}
      value={formatFigure(altitudeM[key], lang, units)}
      className="strong"
    />
  );
  return (
    <li>
      <span>{t('Altitude')}</span>
      <span className="figure">
        {end('low')}
        {altitudeM.low.value !== altitudeM.high.value && <> – {end('high')}</>}{' '}
        <Evidence ids={altitudeM.low.sources} thirdParty />
      </span>
    </li>
  );
}

/** What is known of one satellite, by its design. */
function OneSatellite({ programme, lang }: Shown) {
  const design = wholeRelease.designs.find(({ id }) => id === programme.design);
  if (!design) return null;
  const rows = [
    ['itPowerMeanW', t('IT power, mean')],
    ['itPowerPeakW', t('IT power, peak')],
    ['massKg', t('Mass')],
    ['arrayAreaM2', t('Solar array')],
    ['radiatorAreaM2', t('Radiator')],
    ['lifeYears', t('Life')],
  ] as const;
  return (
    <>
      <li className="label">{t('One satellite')}</li>
      {rows.map(([key, label]) => {
        const figure = design[key];
        const id = factId('designs', design.id, key);
        return figure && <FigureRow key={key} label={label} id={id} figure={figure} lang={lang} thirdParty />;
      })}
    </>
  );
}
