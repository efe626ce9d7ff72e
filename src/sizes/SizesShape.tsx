import { bladeFootM, type ModelLengths } from '../shared/modelStretch';
import type { Thing } from './things';

/** Sizes of a thing, and the scale that it is drawn at. */
interface Drawn {
  lengthM: number;
  widthM: number;
  pxPerM: number;
}

/** One thing about its middle, to scale, px. */
export function SizesShape({ thing, pxPerM }: { thing: Thing; pxPerM: number }) {
  const { id, lengths, ringM, drawnFrom, lengthM } = thing;
  const drawn = { lengthM, widthM: thing.widthM ?? 0, pxPerM };
  if (lengths) return <Satellite lengths={lengths} pxPerM={pxPerM} />;
  if (ringM)
    return (
      <polygon
        className={drawnFrom === 'schematic' ? 'hall schematic' : 'hall'}
        points={ringM.map(([x, y]) => `${round(x * pxPerM)},${round(-y * pxPerM)}`).join(' ')}
      />
    );
  if (id === 'person') return <Person {...drawn} />;
  if (id === 'iss') return <Station {...drawn} />;
  if (id === 'starship') return <Starship {...drawn} />;
  return <Pitch {...drawn} />;
}

const round = (px: number): number => Math.round(px * 100) / 100;

/** A rectangle by its middle and size in metres. */
function Box(props: {
  at: readonly [number, number];
  size: readonly [number, number];
  pxPerM: number;
  as: string;
}) {
  const { at, size, pxPerM, as } = props;
  return (
    <rect
      className={as}
      x={round((at[0] - size[0] / 2) * pxPerM)}
      y={round((-at[1] - size[1] / 2) * pxPerM)}
      width={round(size[0] * pxPerM)}
      height={round(size[1] * pxPerM)}
    />
  );
}

/** As seen from the Sun; the radiator, which shows the Sun its edge, is turned by a quarter. */
function Satellite({ lengths, pxPerM }: { lengths: ModelLengths; pxPerM: number }) {
  const { busM, wingM, wingRootM, bladesM, spanM } = lengths;
  const wingX = busM[0] / 2 + wingRootM + wingM[0] / 2;
  const bladeY = bladeFootM(lengths) + (bladesM?.[0] ?? 0) / 2;
  return (
    <>
      <Box as="boom" at={[0, 0]} size={[spanM - 2 * wingM[0], 0.2]} pxPerM={pxPerM} />
      {bladesM &&
        [-1, 1].map((side) => (
          <Box
            key={side}
            as="blade"
            at={[0, side * bladeY]}
            size={[bladesM[1], bladesM[0]]}
            pxPerM={pxPerM}
          />
        ))}
      {[-1, 1].map((side) => (
        <Box key={side} as="wing" at={[side * wingX, 0]} size={wingM} pxPerM={pxPerM} />
      ))}
      <Box as="bus" at={[0, 0]} size={[busM[0], Math.max(busM[1], busM[2])]} pxPerM={pxPerM} />
    </>
  );
}

/** Upright, as high as said; two pixels of a picture of halls. */
function Person({ lengthM, pxPerM }: Drawn) {
  return (
    <>
      <Box as="bus" at={[0, -0.07 * lengthM]} size={[0.26 * lengthM, 0.86 * lengthM]} pxPerM={pxPerM} />
      <circle className="bus" cy={round(-0.43 * lengthM * pxPerM)} r={round(0.07 * lengthM * pxPerM)} />
    </>
  );
}

/** Truss, eight arrays and the modules across, within the reported outline. */
function Station({ lengthM, widthM, pxPerM }: Drawn) {
  const wing: [number, number] = [lengthM * 0.105, widthM * 0.46];
  return (
    <>
      {[-0.447, -0.313, 0.313, 0.447].flatMap((x) =>
        [-1, 1].map((side) => (
          <Box
            key={`${x} ${side}`}
            as="wing"
            at={[x * lengthM, side * (widthM / 2 - wing[1] / 2)]}
            size={wing}
            pxPerM={pxPerM}
          />
        )),
      )}
      <Box as="bus" at={[0, 0]} size={[lengthM, 4]} pxPerM={pxPerM} />
      <Box as="bus" at={[0, 0]} size={[4.5, widthM * 0.7]} pxPerM={pxPerM} />
    </>
  );
}

/** Booster and ship in a row, nose to the right. */
function Starship({ lengthM, widthM, pxPerM }: Drawn) {
  const [l, r] = [lengthM / 2, widthM / 2];
  const at = (x: number, y: number) => `${round(x * pxPerM)} ${round(-y * pxPerM)}`;
  const join = -l + lengthM * 0.58;
  return (
    <>
      <path
        className="bus"
        d={`M${at(-l, -r)}L${at(l - 1.9 * widthM, -r)}Q${at(l - 0.5 * widthM, -r * 0.9)} ${at(l, 0)}Q${at(
          l - 0.5 * widthM,
          r * 0.9,
        )} ${at(l - 1.9 * widthM, r)}L${at(-l, r)}Z`}
      />
      <path className="seam" d={`M${at(join, -r)}L${at(join, r)}`} />
    </>
  );
}

/** Lengths of the markings by Law 1 of the game, metres. */
const CIRCLE_M = 9.15;
const AREA_M = [16.5, 40.32] as const;
const GOAL_AREA_M = [5.5, 18.32] as const;

function Pitch({ lengthM, widthM, pxPerM }: Drawn) {
  return (
    <>
      <Box as="pitch" at={[0, 0]} size={[lengthM, widthM]} pxPerM={pxPerM} />
      <path className="seam" d={`M0 ${round((-widthM / 2) * pxPerM)}V${round((widthM / 2) * pxPerM)}`} />
      <circle className="marking" r={round(CIRCLE_M * pxPerM)} />
      {[-1, 1].flatMap((side) =>
        [AREA_M, GOAL_AREA_M].map((size) => (
          <Box
            key={`${side} ${size[0]}`}
            as="marking"
            at={[side * (lengthM / 2 - size[0] / 2), 0]}
            size={size}
            pxPerM={pxPerM}
          />
        )),
      )}
    </>
  );
}
