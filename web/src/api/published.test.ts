// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Situation, SituationList } from './contract';
import { folderOf } from './publication';
import { narrowed, published } from './published';

afterEach(() => vi.unstubAllGlobals());

const ALL = { ags: null, kind: null, stage: [], severity: [], limit: 10 } as const;

function situation(id: string, ags: string, severity: number): Situation {
  const municipalities = [{ ags, name: ags }];
  const facts = { id, severity, kind: 'conflict', stage: 'avoidable', conflicts: 2 };
  return { ...facts, municipalities } as unknown as Situation;
}

const LIST: SituationList = {
  run: null,
  total: 3,
  counts: [],
  items: [situation('a', '01', 4), situation('b', '01', 2), situation('c', '02', 2)],
};

describe('the list of a publication', () => {
  it('is narrowed as the service would', () => {
    const found = narrowed(LIST, { ...ALL, ags: '01', severity: [2] });
    expect(found.items.map(({ id }) => id)).toEqual(['b']);
    expect(found.total).toBe(1);
    expect(found.counts.map(({ severity, situations }) => [severity, situations])).toEqual([
      [4, 1],
      [2, 1],
    ]);
    expect(narrowed(LIST, { ...ALL, limit: 1 })).toMatchObject({ total: 3, items: [{ id: 'a' }] });
  });
});

describe('the folder of a publication', () => {
  const page = (baseURI: string, content?: string) =>
    ({ baseURI, querySelector: () => (content ? { content } : null) }) as unknown as Document;

  it('is the dated one, also for who opens the latest', () => {
    const dated = 'https://x.de/plans/2026-11-24/';
    expect(folderOf(page('https://x.de/plans/latest/?at=1', '2026-11-24'))).toBe(dated);
    expect(folderOf(page(`${dated}index.html`, '2026-11-24'))).toBe(dated);
    expect(folderOf(page('https://y.de/copied/', '2026-11-24'))).toBe('https://y.de/copied/');
    expect(folderOf(page('https://x.de/'))).toBeNull();
  });
});

describe('a question to a publication', () => {
  it('reads a file, and none that an id could point to elsewhere', async () => {
    const fetched = vi.fn(async () => new Response('{"id": "x"}'));
    vi.stubGlobal('fetch', fetched);
    const answers = published('https://x.de/2026-11-24/');
    await answers.conflict('0a-1');
    expect(fetched.mock.calls[0]?.at(0)).toBe('https://x.de/2026-11-24/api/conflicts/0a-1.json');
    expect(() => answers.conflict('../../secret')).toThrow();
  });
});
