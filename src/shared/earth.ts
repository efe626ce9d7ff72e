/** Equatorial radius of the Earth (WGS 84), metres. Altitudes of orbits count from it; it casts the shadow. */
export const equatorialRadiusM = 6_378_137;
/** Polar semi-axis of WGS 84, metres. */
export const polarRadiusM = 6_356_752.314245;
/** Mean radius of the Earth (IUGG), metres: for lengths along the ground where the ellipsoid's 0.3 % does not matter. */
export const meanRadiusM = 6_371_009;
