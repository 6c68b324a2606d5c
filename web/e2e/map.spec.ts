import type { Term } from '../src/api/contract';
import { at, expect, test } from './driver';

test('asks no foreign host for anything and complains of nothing', async ({ viewer }) => {
  await viewer.openMap();
  await viewer.openNotice();
  await viewer.rest();
  const origin = new URL(viewer.page.url()).origin;
  const foreign = viewer.requests
    .map((request) => request.url())
    .filter((url) => !url.startsWith(origin) && !/^(data|blob):/.test(url));
  expect(foreign).toEqual([]);
  expect(viewer.complaints).toEqual([]);
});

test('names whom the data is owed', async ({ viewer }) => {
  await viewer.open();
  await expect(viewer.page.getByTestId('attribution')).toContainText('GeoBasis-DE / BKG');
});

test('tells what both states plan at a clicked place', async ({ viewer }) => {
  await viewer.open();
  const overlap = await viewer.overlap();
  // Its own mark would be hit instead: beside what was checked none is drawn.
  await viewer.openMap(`${at(overlap.point, 17)}&panel=coverage`);
  await viewer.clickMapCentre();
  await expect(viewer.place).toContainText('An dieser Stelle');
  for (const side of [overlap.a, overlap.b]) {
    const zone = viewer.page.getByTestId('zone').filter({ hasText: side.source_id });
    await expect(zone).toContainText(side.plan);
    await expect(zone).toContainText(side.source);
    await expect(zone).toContainText(/± [\d,]+ m/);
    await expect(zone).toContainText('Rechtsstand');
    await expect(zone).toContainText('Beispieldaten: erfundene Planinhalte');
  }
  await expect(viewer.place.getByRole('heading', { name: 'Hamburg', exact: true })).toBeVisible();
  await expect(viewer.place.getByRole('heading', { name: 'Schleswig-Holstein' })).toBeVisible();
});

test('opens the notice whose mark is clicked', async ({ viewer }) => {
  await viewer.open();
  const settled = await viewer.settled();
  const lonely = settled.find(
    ({ point, id, conflicts }) =>
      conflicts === 1 &&
      settled.every((other) => other.id === id || Math.abs(other.point[1] - point[1]) > 0.001),
  );
  if (!lonely) throw new Error('every notice of the sample has a neighbour');
  await viewer.openMap(at(lonely.point, 16));
  await viewer.clickMapCentre();
  await expect(viewer.explanation).toContainText(lonely.title_de);
  expect(viewer.parameter('conflict')).toBe(lonely.gravest);
});

test('can be asked without a mouse', async ({ viewer }) => {
  await viewer.open();
  await viewer.openMap(at((await viewer.overlap()).point, 14));
  await viewer.page.getByRole('button', { name: 'Kartenmitte abfragen' }).press('Enter');
  await expect(viewer.place).toBeVisible();
  await viewer.page.keyboard.press('Escape');
  await expect(viewer.place).toHaveCount(0);
  await viewer.map.locator('canvas').focus();
  await viewer.page.keyboard.press('Enter');
  await expect(viewer.place).toBeVisible();
});

test('hides and shows by state, kind of plan, status and class', async ({ viewer }) => {
  await viewer.open();
  const { a: zone, point } = await viewer.overlap();
  const legend = await viewer.legend();
  const name = (terms: readonly Term[], code: string | null) =>
    terms.find((term) => term.code === code)?.name_de ?? '';

  await viewer.openMap(`${at(point, 13)}&panel=legend`);
  const before = await viewer.picture();
  for (const [facet, term] of [
    ['state', name(legend.states, zone.state)],
    ['kind', name(legend.plan_kinds, zone.plan_kind)],
    ['phase', name(legend.phases, zone.phase)],
    ['class', name(legend.classes, zone.class)],
  ] as const) {
    await viewer.toggle(term);
    await expect.poll(() => viewer.parameter(`hide_${facet}`)).not.toBeNull();
    expect((await viewer.picture()).equals(before), `${term} is still drawn`).toBe(false);
    await viewer.toggle(term);
    await expect.poll(() => viewer.parameter(`hide_${facet}`)).toBeNull();
    expect((await viewer.picture()).equals(before), `${term} is not drawn again`).toBe(true);
  }
});

test('warns when it is drawn larger than its plans are sharp', async ({ viewer }) => {
  await viewer.open();
  await expect(viewer.page.getByTestId('coarse-notice')).toHaveCount(0);
  await viewer.openMap(at((await viewer.overlap()).point, 16));
  await expect(viewer.page.getByTestId('coarse-notice')).toContainText('nicht parzellenscharf');
});

test('says when a part of it is missing', async ({ viewer }) => {
  await viewer.page.route('**/tiles/zones/*/*/*', (route) => route.fulfill({ status: 500 }));
  await viewer.page.goto('/');
  await expect(viewer.page.getByText('Was fehlt, ist nicht leer.')).toBeVisible();
});

test('lies on a base map where one is configured, and names its source', async ({ viewer }) => {
  const configuration = await (await viewer.page.request.get('/api/configuration')).json();
  await viewer.answer('/api/configuration', 200, {
    ...configuration,
    basemap_style_url: '/base.json',
    basemap_attribution: '© Vermessung',
  });
  const ground = { id: 'base', type: 'background', paint: { 'background-color': '#00ff00' } };
  await viewer.answer('/base.json', 200, { version: 8, sources: {}, layers: [ground] });
  await viewer.openMap('?at=9.5,54.5,9');
  const withBasemap = await viewer.picture();
  await expect(viewer.page.getByTestId('attribution')).toContainText('© Vermessung');
  await viewer.page.unrouteAll();
  await viewer.openMap('?at=9.5,54.5,9');
  expect((await viewer.picture()).equals(withBasemap)).toBe(false);
  expect(viewer.complaints).toEqual([]);
});
