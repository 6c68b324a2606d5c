import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { Legend, UseClass } from '@/api/contract';
import type { Hidden } from '@/view/view';

/** Conditions and values of the style that the layers of zones and plans share. */

export const IS_AREA: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
export const IS_LINE: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
export const IS_POINT: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];
/** What is not said to be in force is never drawn as if it were. */
export const IN_FORCE: ExpressionSpecification = ['==', ['get', 'phase'], 'in_force'];

/** Zones that are not hidden and meet all the other conditions. */
export function shownZones(
  hidden: Hidden,
  ...also: ExpressionSpecification[]
): FilterSpecification {
  return [
    'all',
    ['!', among('state', hidden.state)],
    ['!', among('plan_kind', hidden.kind)],
    ['!', among('phase', hidden.phase)],
    ['!', among('class', hidden.class)],
    ...also,
  ];
}

/** Plans that are not hidden. */
export function shownPlans(hidden: Hidden): FilterSpecification {
  return [
    'all',
    ['!', among('state', hidden.state)],
    ['!', among('kind', hidden.kind)],
    ['!', among('phase', hidden.phase)],
  ];
}

/** Whether a zone is of a class whose sign is as wanted. */
export function isOf(legend: Legend, wanted: (sign: UseClass) => boolean): ExpressionSpecification {
  return among(
    'class',
    legend.classes.filter(wanted).map(({ code }) => code),
  );
}

/** A value by class, `otherwise` for a class the legend does not know. */
export function byClass<T extends string | number>(
  legend: Legend,
  value: (sign: UseClass) => T,
  otherwise: T,
): ExpressionSpecification {
  const cases = legend.classes.flatMap((sign) => [sign.code, value(sign)]);
  return ['match', ['get', 'class'], ...cases, otherwise] as unknown as ExpressionSpecification;
}

function among(attribute: string, values: readonly string[]): ExpressionSpecification {
  return ['in', ['get', attribute], ['literal', [...values]]];
}
