import { expect, test } from './driver';

test('lists the stored notices, the most urgent first', async ({ viewer }) => {
  await viewer.open();
  const stored = await viewer.stored();
  expect(stored.length).toBeGreaterThan(0);
  await expect(viewer.notices).toHaveCount(stored.length);
  await expect(viewer.count).toContainText(`${stored.length} Hinweise`);
  await expect(viewer.notices.first()).toContainText(stored[0]?.rule_id ?? '');
  await expect(viewer.notices.first()).toContainText(stored[0]?.title_de ?? '');
  const headings = viewer.page.getByRole('heading', { level: 3 });
  await expect(headings.first()).toContainText('vorrangig zu klären');
});

test('speaks in the agreed words', async ({ viewer }) => {
  await viewer.open();
  await expect(viewer.notices.first()).toBeVisible();
  const text = await viewer.page.locator('body').textContent();
  expect(text).toContain('lagemäßig eindeutig (keine rechtliche Bewertung)');
  expect(text).toContain('Hinweise auf möglichen Abstimmungsbedarf, automatisch ermittelt');
  expect(text).not.toMatch(/Blocker|Konflikt|Verstoß|verstößt|verboten|unzulässig/);
});

test('says of invented plans that they are, on the map and on each notice', async ({ viewer }) => {
  await viewer.open();
  const notice = 'Beispieldaten: erfundene Planinhalte';
  await expect(viewer.page.getByTestId('sample-notice')).toHaveText(notice);
  await expect(viewer.notices.filter({ hasText: notice })).toHaveCount(
    (await viewer.stored()).length,
  );
});

test('opens a notice with its grounds and zooms to it', async ({ viewer }) => {
  await viewer.open();
  const [conflict] = (await viewer.stored()).filter(({ b, distance_m }) => b && distance_m);
  if (!conflict?.b) throw new Error('the sample has no notice about a distance');
  await viewer.openNotice(viewer.page.locator(`a[href*="${conflict.id}"]`));

  await expect(viewer.explanation).toContainText(conflict.title_de);
  await expect(viewer.page.getByTestId('explanation-text')).toHaveText(conflict.explanation_de);
  await expect(viewer.explanation).toContainText(/ca\. [\d.]+ m ± [\d.,]+ m/);
  await expect(viewer.explanation).toContainText('Arbeitsregel');
  const evidence = (await viewer.legend()).evidences.find(({ code }) => code === conflict.evidence);
  await expect(viewer.explanation).toContainText(evidence?.name_de ?? 'no evidence');
  const sides = viewer.page.getByTestId('sides');
  for (const { plan, source_id, phase } of [conflict.a, conflict.b]) {
    await expect(sides).toContainText(plan);
    await expect(sides).toContainText(source_id);
    if (phase === 'in_force') await expect(sides).toContainText('laut Quelle in Kraft, Stand');
  }

  const { lon, lat, zoom } = await viewer.camera();
  const [west, south, east, north] = conflict.bbox;
  expect(lon).toBeGreaterThan(west - 0.05);
  expect(lon).toBeLessThan(east + 0.05);
  expect(lat).toBeGreaterThan(south - 0.05);
  expect(lat).toBeLessThan(north + 0.05);
  expect(zoom).toBeGreaterThan(11);
});

test('closes a notice with Escape, back in the list, and reopens it with the browser', async ({
  viewer,
}) => {
  await viewer.open();
  await viewer.openNotice();
  await expect(viewer.detail).toBeFocused();
  await viewer.page.keyboard.press('Escape');
  await expect(viewer.explanation).toHaveCount(0);
  await expect(viewer.notices.first()).toBeFocused();
  expect(viewer.parameter('conflict')).toBeNull();
  await viewer.page.goBack();
  await expect(viewer.explanation).toBeVisible();
});

test('narrows to a municipality: list, outline and map', async ({ viewer }) => {
  await viewer.open();
  const name = (await viewer.stored())[0]?.municipalities[0]?.name ?? '';
  await viewer.chooseMunicipality(name);
  const expected = (await viewer.stored()).filter(({ municipalities }) =>
    municipalities.some((each) => each.name === name),
  );
  await expect(viewer.notices).toHaveCount(expected.length);
  await expect(viewer.notices.filter({ hasText: name })).toHaveCount(expected.length);
  expect(viewer.parameter('ags')).toMatch(/^0[12]\d{6}$/);
  expect((await viewer.camera()).zoom).toBeGreaterThan(9);
});

test('narrows to severities', async ({ viewer }) => {
  await viewer.open();
  const urgent = (await viewer.stored()).filter(({ severity }) => severity === 4);
  const button = viewer.page.getByRole('button', { name: /vorrangig zu klären/ });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(viewer.notices).toHaveCount(urgent.length);
  expect(viewer.parameter('severity')).toBe('4');
});

test.describe('says honestly', () => {
  test('that nothing was found', async ({ viewer }) => {
    const run = { as_of: '2026-03-01', id: 'run', finished_at: '2026-03-01T10:00:00Z' };
    await viewer.answer('/api/conflicts', 200, { run, total: 0, items: [] });
    await viewer.open();
    const empty = viewer.page.getByTestId('conflict-empty');
    await expect(empty).toContainText(
      'Mit diesen Regeln und Daten nichts gefunden, Stand 01.03.2026.',
    );
    await expect(empty).toContainText('Das heißt nicht, dass es keine gibt.');
  });

  test('that nothing was checked', async ({ viewer }) => {
    await viewer.answer('/api/conflicts', 200, { run: null, total: 0, items: [] });
    await viewer.open();
    await expect(viewer.page.getByTestId('conflict-empty')).toHaveText(
      'Es wurde noch nicht geprüft.',
    );
  });

  test('that the service failed, and asks again when told to', async ({ viewer }) => {
    await viewer.answer('/api/conflicts', 503, { title: 'x', detail: 'Die Datenbank ruht.' });
    await viewer.open();
    const alert = viewer.page.getByRole('alert');
    await expect(alert).toContainText('Die Datenbank ruht.');
    await expect(alert).toContainText('Das heißt nicht, dass es nichts gibt.');
    await viewer.page.unrouteAll();
    await alert.getByRole('button', { name: 'Erneut versuchen' }).click();
    await expect(viewer.notices.first()).toBeVisible();
  });

  test('that a notice is no longer there', async ({ viewer }) => {
    await viewer.open('?conflict=00000000-0000-4000-8000-000000000000');
    await expect(viewer.page.getByRole('alert')).toContainText(
      'Diesen Hinweis gibt es nicht oder nicht mehr.',
    );
  });
});
