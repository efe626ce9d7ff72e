/** A smooth path over a plane that rises and falls: `length` in screens, `at(0)` start, `at(1)` end. */
interface ZoomPath {
  length: number;
  at(progress: number): { alongM: number; widthM: number };
}

/** Nearer than this share of a width, the path only zooms. */
const NO_WAY = 1e-6;

/**
 * The path that moves and zooms with the least apparent motion; `rho` weighs zoom against way.
 * Van Wijk and Nuij (2003), Smooth and efficient zooming and panning, sec. 3, eqs. (9) to (11).
 * @param wayM distance on the plane; @param fromM, toM width in view at the ends, all metres, widths above 0.
 */
export function zoomPath(wayM: number, fromM: number, toM: number, rho: number): ZoomPath {
  if (wayM < NO_WAY * Math.min(fromM, toM)) {
    const length = Math.abs(Math.log(toM / fromM)) / rho;
    return { length, at: (x) => ({ alongM: wayM * x, widthM: fromM * (toM / fromM) ** x }) };
  }
  const rho2 = rho * rho;
  const b0 = (toM * toM - fromM * fromM + rho2 * rho2 * wayM * wayM) / (2 * fromM * rho2 * wayM);
  const b1 = (toM * toM - fromM * fromM - rho2 * rho2 * wayM * wayM) / (2 * toM * rho2 * wayM);
  // asinh(-b), which is ln(√(b² + 1) − b) without its loss of digits.
  const r0 = Math.asinh(-b0);
  const r1 = Math.asinh(-b1);
  const length = (r1 - r0) / rho;
  return {
    length,
    at(x) {
      const r = rho * length * x + r0;
      const alongM = (fromM / rho2) * (Math.cosh(r0) * Math.tanh(r) - Math.sinh(r0));
      return { alongM, widthM: (fromM * Math.cosh(r0)) / Math.cosh(r) };
    },
  };
}
