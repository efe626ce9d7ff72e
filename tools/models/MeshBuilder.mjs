const add = (a, b) => a.map((x, i) => x + b[i]);
const sub = (a, b) => a.map((x, i) => x - b[i]);
const scaled = (a, s) => a.map((x) => x * s);
const cross = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
const unit = (a) => scaled(a, 1 / Math.hypot(...a));

/** Two unit vectors square to an axis and to each other, so that axis = first × second. */
function frameOf(axis) {
  const first = unit(cross(Math.abs(axis[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0], axis));
  return [first, cross(axis, first)];
}

/** Triangles with a normal, a linear colour and a kind of surface at each vertex. Metres. */
export class MeshBuilder {
  positions = [];
  normals = [];
  colors = [];
  kinds = [];
  indices = [];

  get triangles() {
    return this.indices.length / 3;
  }

  vertex(position, normal, surface, shade = 1) {
    this.positions.push(...position);
    this.normals.push(...normal);
    this.colors.push(...surface.color.map((c) => c * shade));
    this.kinds.push(surface.kind);
    return this.kinds.length - 1;
  }

  triangle(a, b, c) {
    this.indices.push(a, b, c);
  }

  /** Flat quadrilateral; its front is where the corners run counter-clockwise. */
  quad(corners, surface, shade = 1) {
    const normal = unit(cross(sub(corners[1], corners[0]), sub(corners[3], corners[0])));
    const [a, b, c, d] = corners.map((corner) => this.vertex(corner, normal, surface, shade));
    this.triangle(a, b, c);
    this.triangle(a, c, d);
  }

  /** Box with rounded edges: 44 triangles, or 12 where there is no bevel. */
  box(centre, size, surface, bevel = 0) {
    const half = scaled(size, 0.5);
    const at = (axis, sides) => {
      const corner = sides.map((side, i) => side * (half[i] - (i === axis ? 0 : bevel)));
      return this.vertex(
        add(centre, corner),
        [0, 1, 2].map((i) => (i === axis ? sides[i] : 0)),
        surface,
      );
    };
    const corners = new Map();
    for (const x of [-1, 1])
      for (const y of [-1, 1])
        for (const z of [-1, 1])
          corners.set(
            `${x}${y}${z}`,
            [0, 1, 2].map((axis) => at(axis, [x, y, z])),
          );
    const get = (sides, axis) => corners.get(sides.join(''))[axis];
    for (let axis = 0; axis < 3; axis++) {
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3];
      const place = (s, su, sv) => {
        const sides = [0, 0, 0];
        [sides[axis], sides[u], sides[v]] = [s, su, sv];
        return sides;
      };
      for (const s of [-1, 1]) {
        const ring = [place(s, -s, -1), place(s, s, -1), place(s, s, 1), place(s, -s, 1)].map((p) =>
          get(p, axis),
        );
        this.triangle(ring[0], ring[1], ring[2]);
        this.triangle(ring[0], ring[2], ring[3]);
      }
      if (bevel === 0) continue;
      // The edges along this axis, between the faces of the two others.
      for (const su of [-1, 1])
        for (const sv of [-1, 1]) {
          const [a, b] = [place(-1, su, sv), place(1, su, sv)];
          const ring = [get(a, u), get(b, u), get(b, v), get(a, v)];
          if (su * sv > 0) ring.reverse();
          this.triangle(ring[0], ring[1], ring[2]);
          this.triangle(ring[0], ring[2], ring[3]);
        }
    }
    if (bevel > 0)
      for (const [key, [x, y, z]] of corners) {
        const sides = key.match(/-?1/g).map(Number);
        if (sides[0] * sides[1] * sides[2] > 0) this.triangle(x, y, z);
        else this.triangle(x, z, y);
      }
  }

  /**
   * Thin plate with bevelled rim, `normal` = across × along. Its rim is level with the back, or halfway where
   * `twoFaced`, so that the back has a bevel too.
   */
  plate(centre, across, along, thickness, bevel, { front, back, edge, shade = 1, twoFaced = false }) {
    const normal = unit(cross(across, along));
    const [ua, ul] = [unit(across), unit(along)];
    const ring = (out, depth, surface, lean, shine) =>
      [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
      ].map(([s, t]) => {
        const side = add(
          scaled(ua, s * (Math.hypot(...across) / 2 - out)),
          scaled(ul, t * (Math.hypot(...along) / 2 - out)),
        );
        const outward = unit(add(scaled(ua, s), scaled(ul, t)));
        const direction = unit(add(scaled(outward, 1 - Math.abs(lean)), scaled(normal, lean)));
        return this.vertex(add(add(centre, scaled(normal, depth)), side), direction, surface, shine);
      });
    const top = ring(bevel, thickness / 2, front, 1, shade);
    const rim = ring(0, twoFaced ? 0 : -thickness / 2, edge, twoFaced ? 0 : 0.3, 1);
    const bottom = ring(twoFaced ? bevel : 0, -thickness / 2, back, -1, twoFaced ? shade : 1);
    const face = ([a, b, c, d]) => {
      this.triangle(a, b, c);
      this.triangle(a, c, d);
    };
    face(top);
    face([...bottom].reverse());
    for (let i = 0; i < 4; i++) {
      const j = (i + 1) % 4;
      face([rim[i], rim[j], top[j], top[i]]);
      if (twoFaced) face([bottom[i], bottom[j], rim[j], rim[i]]);
    }
  }

  /** Round bar from one point to another; `ends` closes it. A second radius makes a cone. */
  tube(from, to, radius, sides, surface, { ends = true, toRadius = radius } = {}) {
    const axis = unit(sub(to, from));
    const [u, v] = frameOf(axis);
    const rise = (radius - toRadius) / Math.hypot(...sub(to, from));
    const around = Array.from({ length: sides }, (_, i) => {
      const angle = (2 * Math.PI * i) / sides;
      return add(scaled(u, Math.cos(angle)), scaled(v, Math.sin(angle)));
    });
    const rings = around.map((out) => {
      const normal = unit(add(out, scaled(axis, rise)));
      return [
        this.vertex(add(from, scaled(out, radius)), normal, surface),
        this.vertex(add(to, scaled(out, toRadius)), normal, surface),
      ];
    });
    rings.forEach(([a, b], i) => {
      const [c, d] = rings[(i + 1) % sides];
      this.triangle(a, c, d);
      this.triangle(a, d, b);
    });
    if (!ends) return;
    this.disc(to, axis, toRadius, around, surface);
    this.disc(from, scaled(axis, -1), radius, [...around].reverse(), surface);
  }

  disc(centre, normal, radius, around, surface) {
    const rim = around.map((out) => this.vertex(add(centre, scaled(out, radius)), normal, surface));
    for (let i = 1; i + 1 < rim.length; i++) this.triangle(rim[0], rim[i], rim[i + 1]);
  }

  /** Part of a ball, from its pole down to `reach` of a right angle. */
  dome(centre, axis, radius, sides, rings, surface, reach = 1) {
    const [u, v] = frameOf(axis);
    const point = (ring, i) => {
      const [polar, angle] = [((Math.PI / 2) * reach * ring) / rings, (2 * Math.PI * i) / sides];
      const out = add(scaled(u, Math.cos(angle)), scaled(v, Math.sin(angle)));
      return add(scaled(axis, Math.cos(polar)), scaled(out, Math.sin(polar)));
    };
    const at = (normal) => this.vertex(add(centre, scaled(normal, radius)), normal, surface);
    const pole = at(axis);
    let before = null;
    for (let ring = 1; ring <= rings; ring++) {
      const now = Array.from({ length: sides }, (_, i) => at(point(ring, i)));
      for (let i = 0; i < sides; i++) {
        const j = (i + 1) % sides;
        if (!before) this.triangle(pole, now[i], now[j]);
        else {
          this.triangle(before[i], now[i], now[j]);
          this.triangle(before[i], now[j], before[j]);
        }
      }
      before = now;
    }
  }
}
