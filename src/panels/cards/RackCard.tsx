import { useEffect, useState } from 'react';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { useMedia } from '../../kit/hooks/useMedia';
import { BasisTag, Quantity } from '../../kit/Quantity';
import { SourceLinks } from '../../kit/SourceLinks';
import { formatCount, formatDate, formatPower, formatQuantity, join } from '../../locales/format';
import { msg, t, type UiLanguage } from '../../locales/i18n';
import { factId } from '../../model/graph/quantityId';
import { DAY_MS } from '../../shared/dates';
import { bring } from '../../store/actions/bring';
import { climb, descend, standsInAisle } from '../../store/actions/descent';
import { tellRefusal } from '../../store/actions/moment';
import { type HallReading, insideReading, type RackReading } from '../../store/campus/rackReadings';
import { liveStore } from '../../store/live';
import { useStore } from '../../store/useStore';
import { useThrottled } from '../../store/useThrottled';
import { FoldingCard } from './FoldingCard';
import { HallPowers } from './HallPowers';

interface Inside {
  siteId: string;
  hall: number | null;
  rack: number | null;
  /** In the rack, from 0. */
  accelerator?: number | undefined;
}

const go = (path: string): Promise<void> => descend(path).then(tellRefusal);

/** Stands before a rack; the keys that walk are the globe's. */
function stand(path: string): void {
  void go(path);
  document.querySelector<HTMLElement>('[role="application"]')?.focus({ preventScroll: true });
}

/** What is known of the campus, hall or rack that is looked into, and the ways on. Draws nothing where nothing is known. */
export function RackCard({ siteId, hall, rack, accelerator }: Inside) {
  const lang = useLanguage();
  const day = useThrottled(({ clockMs }) => Math.floor(clockMs / DAY_MS));
  const reading = useReading(siteId, hall, rack, day * DAY_MS);
  if (!reading) return null;
  if (reading.kind === 'rack' && hall !== null && rack !== null)
    return (
      <Rack reading={reading} siteId={siteId} hall={hall} rack={rack} accelerator={accelerator} lang={lang} />
    );
  return reading.kind === 'hall' ? (
    <Hall reading={reading} siteId={siteId} timeMs={day * DAY_MS} lang={lang} />
  ) : null;
}

function useReading(siteId: string, hall: number | null, rack: number | null, timeMs: number) {
  const [found, setFound] = useState<{ key: string; reading: RackReading | HallReading | null } | null>(null);
  const key = `${siteId}/${hall}/${rack}`;
  useEffect(() => {
    let gone = false;
    const load = () => insideReading(siteId, hall, rack, timeMs);
    const read = async () => {
      const reading = await bring(msg('Campus'), load, () => void read());
      if (!gone) setFound({ key, reading });
    };
    void read();
    return () => {
      gone = true;
    };
  }, [siteId, hall, rack, timeMs, key]);
  return found?.key === key ? found.reading : null;
}

/** One accelerator of a rack, by its number from 0. */
export function OneAccelerator({
  reading,
  number,
  lang,
}: {
  reading: RackReading;
  number: number;
  lang: UiLanguage;
}) {
  const { acceleratorId, acceleratorName, accelerators, acceleratorsPerTray, eachPowerW, eachFlops } =
    reading;
  if (number >= accelerators) return null;
  const fact = (key: string, value: number | null) =>
    value === null ? null : factId('accelerators', acceleratorId, key);
  return (
    <section className="one-accelerator">
      <h3 className="label">
        {t('Accelerator {number} of {all}, tray {tray} from below', {
          number: number + 1,
          all: accelerators,
          tray: Math.floor(number / acceleratorsPerTray) + 1,
        })}
      </h3>
      <dl>
        <dt>{t('Design')}</dt>
        <dd>{acceleratorName}</dd>
        <dt>{t('Rated power')}</dt>
        <dd>
          <Quantity id={fact('allInPowerW', eachPowerW)} value={formatPower(eachPowerW, lang)} />{' '}
          <SourceLinks ids={reading.powerSources} lang={lang} />
        </dd>
        <dt>{t('FP8, dense')}</dt>
        <dd>
          <Quantity id={fact('denseFp8Flops', eachFlops)} value={formatQuantity(eachFlops, 'FLOP/s', lang)} />{' '}
          <SourceLinks ids={reading.flopsSources} lang={lang} />
        </dd>
      </dl>
    </section>
  );
}

interface RackProps {
  reading: RackReading;
  siteId: string;
  hall: number;
  rack: number;
  accelerator: number | undefined;
  lang: UiLanguage;
}

function Rack({ reading, siteId, hall, rack, accelerator, lang }: RackProps) {
  const { acceleratorId, accelerators, powerW, flops } = reading;
  const standing = useStore(liveStore, standsInAisle);
  const timeMs = useThrottled(({ clockMs }) => Math.floor(clockMs / DAY_MS)) * DAY_MS;
  const touch = useMedia('(pointer: coarse)');
  const path = (to: number) => `site:${siteId}/hall:${hall}/rack:${to}`;
  const fact = (key: string) => factId('accelerators', acceleratorId, key);
  return (
    <FoldingCard
      label={t('Rack {number}', { number: rack + 1 })}
      sources={[...reading.countSources, ...reading.powerSources]}
      line={`${formatCount(accelerators, lang)} × ${reading.acceleratorName} · ${join(formatPower(powerW, lang))}`}
    >
      {accelerator !== undefined && <OneAccelerator reading={reading} number={accelerator} lang={lang} />}
      <p>{t(reading.rackName)}</p>
      <dl>
        <dt>{t('Accelerators')}</dt>
        <dd data-sources={reading.countSources.join(' ')}>
          {formatCount(accelerators, lang)} × {reading.acceleratorName} <BasisTag basis={reading.basis} />{' '}
          <SourceLinks ids={reading.countSources} lang={lang} />
        </dd>
        <dt>{t('Rated power')}</dt>
        <dd>
          <Quantity id={powerW === null ? null : fact('allInPowerW')} value={formatPower(powerW, lang)} />{' '}
          <SourceLinks ids={reading.powerSources} lang={lang} />
        </dd>
        <dt>{t('FP8, dense')}</dt>
        <dd>
          <Quantity
            id={flops === null ? null : fact('denseFp8Flops')}
            value={formatQuantity(flops, 'FLOP/s', lang)}
          />{' '}
          <SourceLinks ids={reading.flopsSources} lang={lang} />
        </dd>
        <dt>{t('In service')}</dt>
        <dd>{serviceWords(reading, timeMs, lang)}</dd>
      </dl>
      <p className="label">{t(reading.sentence)}</p>
      <div className="inside-ways">
        <button type="button" className="chip" disabled={rack === 0} onClick={() => void go(path(rack - 1))}>
          {t('Rack before')}
        </button>
        <button
          type="button"
          className="chip"
          disabled={rack + 1 >= reading.racks}
          onClick={() => void go(path(rack + 1))}
        >
          {t('Next rack')}
        </button>
        <button type="button" className="chip" onClick={() => (standing ? climb() : stand(path(rack)))}>
          {standing ? t('Leave the aisle') : t('Stand before it')}
        </button>
      </div>
      {standing && (
        <p className="label">
          {touch
            ? t('Drag to look, pinch to walk, tap a rack to stand before it.')
            : t(
                'Walk with W, A, S, D or the arrow keys, run with Shift, look by dragging, leave with Escape.',
              )}
        </p>
      )}
    </FoldingCard>
  );
}

function serviceWords({ fromMs, untilMs }: RackReading, timeMs: number, lang: UiLanguage): string {
  const day = (ms: number) => formatDate(new Date(ms).toISOString().slice(0, 10), lang);
  if (fromMs !== null && fromMs > timeMs)
    return t('not before {date}, and so not in the picture', { date: day(fromMs) });
  if (untilMs !== null) return t('until {date}', { date: day(untilMs) });
  return fromMs === null ? t('not reported') : t('from {date}', { date: day(fromMs) });
}

function Hall(props: { reading: HallReading; siteId: string; timeMs: number; lang: UiLanguage }) {
  const { reading, siteId, timeMs, lang } = props;
  const { hall, halls, accelerators, racks, powerW } = reading;
  const title = hall === null ? t('Campus') : t('Hall {number}', { number: hall });
  return (
    <FoldingCard
      label={title}
      folded={hall === null}
      sources={reading.sources}
      way={
        hall === null &&
        halls[0] !== undefined && (
          <div className="inside-ways">
            <button type="button" className="chip" onClick={() => void go(`site:${siteId}/hall:0`)}>
              {t('Into hall {number}', { number: halls[0] })}
            </button>
          </div>
        )
      }
      line={
        racks === 0 ? title : `${title} · ${t('{n, plural, one {# rack} other {# racks}}', { n: racks })}`
      }
    >
      <dl>
        <dt>{t('Racks')}</dt>
        <dd data-sources={reading.sources.join(' ')}>
          {racks === 0 ? t('not reported') : formatCount(racks, lang)}
        </dd>
        {accelerators.map(({ id, name, count }) => (
          <div key={id} className="inside-row">
            <dt>{name}</dt>
            <dd data-sources={reading.sources.join(' ')}>{formatCount(count, lang)}</dd>
          </div>
        ))}
        {powerW !== null && (
          <HallPowers siteId={siteId} hall={hall} ratedW={powerW} timeMs={timeMs} lang={lang} />
        )}
      </dl>
      <p className="label">
        {powerW !== null &&
          t(
            'Rated power adds up what one of each kind draws at a typical site; the published one was told of this site.',
          )}{' '}
        {t(reading.sentence)} <SourceLinks ids={reading.sources.slice(0, 3)} lang={lang} />
      </p>
      <div className="inside-ways">
        {halls.length > 0 && (
          <label className="label">
            <span className="visually-hidden">{t('Go into a hall')}</span>
            <select
              value={hall ?? ''}
              onChange={(event) => void go(`site:${siteId}/hall:${Number(event.target.value) - 1}`)}
            >
              <option value="" disabled>
                {t('Go into a hall')}
              </option>
              {halls.map((number) => (
                <option key={number} value={number}>
                  {t('Hall {number}', { number })}
                </option>
              ))}
            </select>
          </label>
        )}
        {hall !== null && racks > 0 && (
          <button
            type="button"
            className="chip"
            onClick={() => void go(`site:${siteId}/hall:${hall - 1}/rack:0`)}
          >
            {t('Go to the first rack')}
          </button>
        )}
      </div>
    </FoldingCard>
  );
}
