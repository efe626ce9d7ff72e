import { type GeoProjection, geoGraticule10, geoPath } from 'd3-geo';
import type { FeatureCollection, MultiLineString } from 'geojson';
import {
  type MouseEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { language, msg, t } from '../../locales/i18n';
import { parsePath } from '../../scene/schema/path';
import type { PowerBasis } from '../../scene/types';
import { bring } from '../../store/actions/bring';
import { beginGesture, endGesture } from '../../store/actions/history';
import { focus, setPanel } from '../../store/actions/scene';
import { documentStore } from '../../store/document';
import type { SiteReading } from '../../store/sites/siteReadings';
import { useStore } from '../../store/useStore';
import { labelWords } from '../labels/labelWords';
import { importanceW } from '../sites/siteTree';
import { crowdPath, LEAST_RADIUS, type MapDot, nearestDot, parted } from './mapDots';
import { type MapLabel, mapLabels } from './mapLabels';
import { sitesProjection } from './sitesProjection';

/** Area of a gigawatt's disc on a map of 960 px and more, px²; on a narrow one it is less. */
const AREA_PER_GIGAWATT = 500;
const FULL_WIDTH_PX = 960;

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

/** Size of an element, CSS pixels, kept true. */
function useSize(element: RefObject<Element | null>): readonly [width: number, height: number] {
  const [size, setSize] = useState<readonly [number, number]>([FULL_WIDTH_PX, 500]);
  useLayoutEffect(() => {
    if (!element.current) return undefined;
    const read = () => {
      const { width = 0, height = 0 } = element.current?.getBoundingClientRect() ?? {};
      setSize([Math.max(1, Math.round(width)), Math.max(1, Math.round(height))]);
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** Outlines of land and countries, once they are there. */
function useOutlines(): Outlines | null {
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
  return outlines;
}

/** Chooses a site and shows its card, one step of undo. */
function choose(id: string): void {
  beginGesture();
  if (focus(`site:${id}`).ok) setPanel('site');
  endGesture();
}

/** The map itself: land, a disc for each site that is told of, and the names and numbers of the most important. */
export function SiteMap({ sites }: { sites: readonly SiteReading[] }) {
  const focused = useStore(documentStore, (state) => siteIdIn(state.scene.focus));
  const basis = useStore(documentStore, (state) => state.scene.basis);
  const outlines = useOutlines();
  const svg = useRef<SVGSVGElement>(null);
  const [width, height] = useSize(svg);
  const seen = sites.find(({ id }) => id === focused);
  const projection = useMemo(() => sitesProjection(width, height, sites, seen), [width, height, sites, seen]);
  const ground = useMemo(() => groundPaths(projection, outlines), [projection, outlines]);
  const { alone, crowd } = useMemo(() => {
    const dots = sites.map((site): MapDot => {
      const [x, y] = projection([site.longitudeDeg, site.latitudeDeg]) ?? [0, 0];
      return { site, x, y };
    });
    return parted(dots, focused);
  }, [sites, projection, focused]);
  const radiusOf = (watts: number | null): number => {
    const area = (AREA_PER_GIGAWATT * Math.min(1, width / FULL_WIDTH_PX) * (watts ?? 0)) / 1e9;
    return Math.max(LEAST_RADIUS, Math.sqrt(area / Math.PI));
  };
  const byRank = alone.toSorted(
    (a, b) =>
      Number(b.site.id === focused) - Number(a.site.id === focused) ||
      importanceW(b.site) - importanceW(a.site),
  );
  const labels = mapLabels({
    dots: byRank,
    radiusOf: ({ site }) => radiusOf(site.totalPowerW),
    wordsOf: ({ site }) => labelWords({ site, count: 1 }, basis, language()),
    width,
    height,
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--font') || 'sans-serif',
  });
  return (
    <svg
      ref={svg}
      className="flat-map"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('Map of the sites')}
    >
      {ground.map(({ name, path }) => (
        <path key={name} className={name} d={path} />
      ))}
      {crowd.length > 0 && <Crowd crowd={crowd} />}
      <Discs dots={byRank} focused={focused} radiusOf={radiusOf} basis={basis} />
      {labels.map((label) => (
        <Label key={label.dot.site.id} label={label} chosen={label.dot.site.id === focused} />
      ))}
    </svg>
  );
}

interface DiscsProps {
  dots: readonly MapDot[];
  focused: string | null;
  radiusOf: (watts: number | null) => number;
  basis: PowerBasis;
}

/** What is to come as rings, what stands as discs over all of them: the smaller over the greater, the chosen on top. */
function Discs({ dots, focused, radiusOf, basis }: DiscsProps) {
  return (
    <>
      {dots.map(({ site, x, y }) => (
        <circle key={site.id} className="flat-total" cx={x} cy={y} r={radiusOf(site.totalPowerW)} />
      ))}
      {dots.toSorted(chosenLast(focused)).map(({ site, x, y }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list and the table hold the same
        <g key={site.id} transform={`translate(${x} ${y})`} onClick={() => choose(site.id)}>
          <title>{`${site.name}: ${labelWords({ site, count: 1 }, basis, language()).line}`}</title>
          <circle className="flat-now" r={radiusOf(site.powerW)} data-focus={focused === site.id} />
        </g>
      ))}
    </>
  );
}

const chosenLast = (focused: string | null) => (a: MapDot, b: MapDot) =>
  Number(a.site.id === focused) - Number(b.site.id === focused);

/** Lines of a label below its upper edge, px; as `labelRuler` measures. */
const LINES_PX = [12.5, 28];

function Label({ label: { words, left, top }, chosen }: { label: MapLabel; chosen: boolean }) {
  return (
    <text className="flat-label" data-focus={chosen}>
      <tspan className="flat-name" x={left} y={top + (LINES_PX[0] ?? 0)}>
        {words.name}
      </tspan>
      <tspan x={left} y={top + (LINES_PX[1] ?? 0)}>
        {words.line}
      </tspan>
    </text>
  );
}

/** Site of a path that leads to it or into it; null elsewhere. */
function siteIdIn(path: string | null): string | null {
  const named = path === null ? null : parsePath(path);
  return named?.kind === 'site' ? named.id : null;
}

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
  const press = (event: MouseEvent<SVGPathElement>) => {
    const matrix = event.currentTarget.getScreenCTM();
    if (!matrix) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const nearest = nearestDot(crowd, x, y);
    if (nearest) choose(nearest.site.id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list beside it holds the buttons
    <path className="flat-crowd" d={path} onClick={press} />
  );
}
