import { type GeoProjection, geoGraticule10, geoNaturalEarth1, geoPath } from 'd3-geo';
import type { FeatureCollection, MultiLineString } from 'geojson';
import { type MouseEvent, useEffect, useMemo, useState } from 'react';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { msg, t } from '../../locales/i18n';
import { bring } from '../../store/actions/bring';
import { focus } from '../../store/actions/scene';
import { documentStore } from '../../store/document';
import { siteReadings } from '../../store/sites/siteReadings';
import { useStore } from '../../store/useStore';
import { useThrottled } from '../../store/useThrottled';
import { crowdPath, LEAST_RADIUS, type MapDot, nearestDot, parted } from './mapDots';
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
  const ground = useMemo(() => groundPaths(projection, outlines), [projection, outlines]);
  const dots = useMemo(
    () =>
      sites.map((site): MapDot => {
        const [x, y] = projection([site.longitudeDeg, site.latitudeDeg]) ?? [0, 0];
        return { site, x, y };
      }),
    [sites, projection],
  );
  const { alone, crowd } = useMemo(() => parted(dots, siteIdIn(focused)), [dots, focused]);
  return (
    <svg
      className="flat-map"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('Map of the sites')}
    >
      {ground.map(({ name, path }) => (
        <path key={name} className={name} d={path} />
      ))}
      {crowd.length > 0 && <Crowd crowd={crowd} />}
      {alone.map(({ site, x, y }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the same list holds the buttons
        <g key={site.id} transform={`translate(${x} ${y})`} onClick={() => focus(`site:${site.id}`)}>
          <title>{site.name}</title>
          <circle className="flat-total" r={radiusOf(site.totalPowerW)} />
          <circle className="flat-now" r={radiusOf(site.powerW)} data-focus={focused === `site:${site.id}`} />
        </g>
      ))}
    </svg>
  );
}

const siteIdIn = (path: string | null): string | null => (path?.startsWith('site:') ? path.slice(5) : null);

const radiusOf = (watts: number | null): number =>
  Math.max(LEAST_RADIUS, Math.sqrt((AREA_PER_GIGAWATT * (watts ?? 0)) / 1e9 / Math.PI));

/** Sea, graticule, land and borders, the lowest first. */
function groundPaths(projection: GeoProjection, outlines: Outlines | null): { name: string; path: string }[] {
  const path = geoPath(projection);
  return [
    { name: 'flat-sea', path: path({ type: 'Sphere' }) ?? '' },
    { name: 'flat-graticule', path: path(geoGraticule10()) ?? '' },
    ...(outlines
      ? [
          { name: 'flat-land', path: path(outlines.land) ?? '' },
          { name: 'flat-border', path: path(outlines.borders) ?? '' },
        ]
      : []),
  ];
}

/** Sites of a long list as one shape; a press chooses the nearest of them. */
function Crowd({ crowd }: { crowd: readonly MapDot[] }) {
  const path = useMemo(() => crowdPath(crowd), [crowd]);
  const choose = (event: MouseEvent<SVGPathElement>) => {
    const matrix = event.currentTarget.getScreenCTM();
    if (!matrix) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const nearest = nearestDot(crowd, x, y);
    if (nearest) focus(`site:${nearest.site.id}`);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list beside it holds the buttons
    <path className="flat-crowd" d={path} onClick={choose} />
  );
}
