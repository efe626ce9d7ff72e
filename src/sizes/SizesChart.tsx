import { ChartFrame } from '../kit/chart/ChartFrame';
import { ChartPoint } from '../kit/chart/ChartPoint';
import { formatLength, formatQuantity, join } from '../locales/format';
import { t } from '../locales/i18n';
import { explainQuantity } from '../store/actions/moment';
import { layoutSizes } from './chartLayout';
import { SizesShape } from './SizesShape';
import { sizesTable } from './sizesTable';
import { areaOf, type Reader, sizeWords, type Thing } from './things';

/** Things side by side on one ground at one scale, with a scale in metres; the table behind has every number. */
export function SizesChart({ things, reader }: { things: readonly Thing[]; reader: Reader }) {
  return (
    <ChartFrame
      title={t('Sizes at one scale')}
      unit=""
      fileName="sizes"
      heightPx={(widthPx) => layoutSizes(things, widthPx).heightPx}
      {...sizesTable(things)}
    >
      {({ widthPx }) => <Drawing things={things} widthPx={widthPx} reader={reader} />}
    </ChartFrame>
  );
}

function Drawing(props: { things: readonly Thing[]; widthPx: number; reader: Reader }) {
  const { things, widthPx, reader } = props;
  const { units, lang } = reader;
  const { pxPerM, places, groundPx, scaleM } = layoutSizes(things, widthPx);
  const squarePx = 10 * pxPerM * (pxPerM < 0.8 ? 5 : 1);
  return (
    <g className="sizes-drawing">
      <path className="ground" d={groundLines(widthPx, groundPx, squarePx)} />
      {things.map((thing, i) => {
        const place = places[i]!;
        const words = sizeWords(thing, reader);
        const area = areaOf(thing);
        const label = area === null ? words : `${words}, ${join(formatQuantity(area, 'm²', lang, units))}`;
        const [explains] = thing.explains;
        return (
          <ChartPoint
            key={thing.id}
            label={`${thing.name}: ${label}`}
            {...(explains ? { onSelect: () => explainQuantity(explains) } : {})}
          >
            <g className="thing" data-thing={thing.id} transform={`translate(${place.xPx} ${place.yPx})`}>
              <SizesShape thing={thing} pxPerM={pxPerM} />
            </g>
            <text className="name" x={place.xPx} y={place.wordsYPx} textAnchor="middle">
              {thing.name}
            </text>
            <text className="numbers" x={place.xPx} y={place.wordsYPx + 15} textAnchor="middle">
              {words}
            </text>
          </ChartPoint>
        );
      })}
      <Scale scaleM={scaleM} pxPerM={pxPerM} yPx={groundPx + 10} reader={reader} />
    </g>
  );
}

/** Squares of the ground, counted from the lower left. */
function groundLines(widthPx: number, heightPx: number, squarePx: number): string {
  const places = (lengthPx: number) =>
    Array.from({ length: Math.floor(lengthPx / squarePx) + 1 }, (_, i) => i * squarePx);
  return [
    ...places(widthPx - 1).map((x) => `M${1 + x} 0V${heightPx}`),
    ...places(heightPx).map((y) => `M0 ${heightPx - y}H${widthPx}`),
  ].join('');
}

function Scale(props: { scaleM: number; pxPerM: number; yPx: number; reader: Reader }) {
  const { scaleM, pxPerM, yPx } = props;
  const { units, lang } = props.reader;
  const xOf = (share: number) => 1 + share * scaleM * pxPerM;
  return (
    <g className="metre-scale">
      <path d={`M${xOf(0)} ${yPx - 4}V${yPx}H${xOf(1)}V${yPx - 4}M${xOf(0.5)} ${yPx - 3}V${yPx}`} />
      {[0, 0.5, 1].map((share) => (
        <text key={share} x={xOf(share)} y={yPx + 15} textAnchor={share === 0 ? 'start' : 'middle'}>
          {share === 0 ? '0' : join(formatLength(share * scaleM, units, lang))}
        </text>
      ))}
    </g>
  );
}
