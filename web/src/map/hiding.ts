import type { LayerSpecification } from 'maplibre-gl';
import type { Hidden } from '@/view/view';
import { narrowed } from './served';

/** The layer without what is hidden; plans have no class, and their kind another name. */
export function withoutHidden(layer: LayerSpecification, hidden: Hidden): LayerSpecification {
  const isPlan = 'source' in layer && layer.source === 'plans';
  return narrowed(layer, [
    'all',
    notAmong('state', hidden.state),
    notAmong(isPlan ? 'kind' : 'plan_kind', hidden.kind),
    notAmong('phase', hidden.phase),
    ...(isPlan ? [] : [notAmong('class', hidden.class)]),
  ]);
}

function notAmong(attribute: string, values: readonly string[]): unknown[] {
  return ['!', ['in', ['get', attribute], ['literal', [...values]]]];
}
