import { describe, expect, it } from 'vitest';
import { conflict, LEGEND, zone } from '@/testing/samples';
import { concerning, counted, grouped, selected } from './selection';

const urgent = conflict({ id: 'urgent', severity: 4 });
const info = conflict({ id: 'info', severity: 1 });
const major = conflict({ id: 'major', severity: 3 });

describe('notices', () => {
  it('are all shown where no severity is asked for', () => {
    expect(selected([info, urgent], [])).toEqual([info, urgent]);
  });

  it('are those of the severities asked for', () => {
    expect(selected([info, urgent, major], [4, 3])).toEqual([urgent, major]);
  });

  it('stand under their severity, the most urgent first, empty ones left out', () => {
    const groups = grouped([info, urgent], [...LEGEND.severities].reverse());
    expect(groups.map(({ severity, conflicts }) => [severity.code, conflicts])).toEqual([
      [4, [urgent]],
      [1, [info]],
    ]);
    expect(grouped([info], LEGEND.severities)).toHaveLength(1);
  });

  it('are counted by severity', () => {
    expect(counted([info, urgent, conflict({ severity: 4 })])).toEqual(
      new Map([
        [1, 1],
        [4, 2],
      ]),
    );
  });

  it('concern a place when one of their sides lies there', () => {
    const alone = conflict({ id: 'alone', a: zone({ id: 'x' }), b: null });
    expect(concerning([urgent, alone], [zone({ id: 'b' })])).toEqual([urgent]);
    expect(concerning([urgent, alone], [zone({ id: 'x' })])).toEqual([alone]);
    expect(concerning([urgent, alone], [])).toEqual([]);
  });
});
