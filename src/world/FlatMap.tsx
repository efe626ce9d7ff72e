import { geoGraticule10, geoNaturalEarth1, geoPath } from 'd3-geo';
import type { FeatureCollection, MultiLineString } from 'geojson';
import { useEffect, useMemo, useState } from 'react';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { msg, t } from '../locales/i18n';
import { bring } from '../store/actions/bring';
import { focus } from '../store/actions/scene';
import { documentStore } from '../store/document';
import { siteReadings } from '../store/sites/siteReadings';
import { useStore } from '../store/useStore';
import { useThrottled } from '../store/useThrottled';
import './flatMap.css';

const WIDTH = 960;
const HEIGHT = 500;
/** Area of a gigawatt's disc, square units of the drawing. */
const AREA_PER_GIGAWATT = 700;

interface Outlines {
  land: FeatureCollection;
  borders: MultiLineString;
}

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

async function loadOutlines(): Promise<Outlines> {
  const world = (await import('world-atlas/countries-110m.json')).default as unknown as World;
  return {
    land: feature(world, world.objects.land) as FeatureCollection,
    borders: mesh(world, world.objects.countries, (a, b) => a !== b),
  };
}

/** The sites on a plain map, for browsers that cannot draw the globe. */
export function FlatMap() {
  const sites = useThrottled(siteReadings);
  const focused = useStore(documentStore, (state) => state.scene.focus);
  const [outlines, setOutlines] = useState<Outlines | null>(null);
  useEffect(() => {
    let wanted = true;
    void bring(msg('Outlines'), async () => {
      const loaded = await loadOutlines();
      if (wanted) setOutlines(loaded);
    });
    return () => {
      wanted = false;
    };
  }, []);
  const projection = useMemo(() => geoNaturalEarth1().fitSize([WIDTH, HEIGHT], { type: 'Sphere' }), []);
  const path = useMemo(() => geoPath(projection), [projection]);
  return (
    <svg
      className="flat-map"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('Map of the sites')}
    >
      <path className="flat-sea" d={path({ type: 'Sphere' }) ?? ''} />
      <path className="flat-graticule" d={path(geoGraticule10()) ?? ''} />
      {outlines ? <path className="flat-land" d={path(outlines.land) ?? ''} /> : null}
      {outlines ? <path className="flat-border" d={path(outlines.borders) ?? ''} /> : null}
      {sites.map((site) => {
        const [x, y] = projection([site.longitudeDeg, site.latitudeDeg]) ?? [0, 0];
        const r = (watts: number | null) =>
          Math.max(2.5, Math.sqrt((AREA_PER_GIGAWATT * (watts ?? 0)) / 1e9 / Math.PI));
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the same list holds the buttons
          <g key={site.id} transform={`translate(${x} ${y})`} onClick={() => focus(`site:${site.id}`)}>
            <title>{site.name}</title>
            <circle className="flat-total" r={r(site.totalPowerW)} />
            <circle className="flat-now" r={r(site.powerW)} data-focus={focused === `site:${site.id}`} />
          </g>
        );
      })}
    </svg>
  );
}
