import { afterEach, describe, expect, it, vi } from 'vitest';
import { address, api, Problem } from './client';

afterEach(() => vi.unstubAllGlobals());

function answering(body: unknown, init: ResponseInit = {}): ReturnType<typeof vi.fn> {
  const fetched = vi.fn(async () => new Response(JSON.stringify(body), init));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

describe('an address', () => {
  it('names what is given and leaves out what is null', () => {
    expect(address('/api/conflicts', { ags: null, limit: 10 })).toBe('/api/conflicts?limit=10');
    expect(address('/api/plans', { ags: null })).toBe('/api/plans');
  });
});

describe('a question to the service', () => {
  it('goes to its address and gives the answer', async () => {
    const fetched = answering({ items: [] });
    await expect(api.zonesAt([10.1, 53.6], 12)).resolves.toEqual({ items: [] });
    expect(fetched.mock.calls[0]?.[0]).toBe('/api/zones?lon=10.1&lat=53.6&radius_m=12');
  });

  it('cannot leave its path by the id asked for', async () => {
    const fetched = answering({});
    await api.conflict('../plans?x=1');
    expect(fetched.mock.calls[0]?.[0]).toBe('/api/conflicts/..%2Fplans%3Fx%3D1');
  });

  it('rejects with the problem the service states', async () => {
    answering({ title: 'Not found', detail: 'there is no such plan' }, { status: 404 });
    const asked = api.conflict('x');
    await expect(asked).rejects.toBeInstanceOf(Problem);
    await expect(asked).rejects.toMatchObject({ status: 404, detail: 'there is no such plan' });
  });

  it('rejects with the status where the answer is no problem document', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502, statusText: 'Bad' }));
    await expect(api.legend()).rejects.toMatchObject({ status: 502, message: 'Bad', detail: '' });
  });

  it('rejects with status 0 where nothing answers', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('refused')));
    await expect(api.legend()).rejects.toMatchObject({ status: 0 });
  });
});
