import { type Shape, STEPS_IN_DEGREE } from '../model.ts'

/** A shape as GeoJSON, in degrees; its outer rings run clockwise, as they are drawn. */
export const geometryOf = (shape: Shape) => ({
  type: 'MultiPolygon' as const,
  coordinates: shape.map(rings =>
    rings.map(ring => ring.map(([x, y]) => [x / STEPS_IN_DEGREE, y / STEPS_IN_DEGREE])),
  ),
})
