import { expect, test } from './driver';

test('lists what is to be settled, avoidable first, opportunities apart', async ({ viewer }) => {
  await viewer.open();
  const settled = await viewer.settled();
  const conflicts = settled.filter(({ kind }) => kind === 'conflict');
  const avoidable = conflicts.filter(({ stage }) => stage === 'avoidable');
  const chances = settled.filter(({ kind }) => kind === 'opportunity');
  expect(Math.min(avoidable.length, chances.length)).toBeGreaterThan(0);
  await expect(viewer.notices).toHaveCount(settled.length);
  await expect(viewer.count).toContainText(
    `${conflicts.length} Sachverhalte, davon ${avoidable.length} im Verfahren vermeidbar`,
  );
  await expect(viewer.notices.first()).toContainText(settled[0]?.title_de ?? '');
  const headings = viewer.page.getByRole('heading', { level: 3 });
  await expect(headings.first()).toContainText('im Verfahren vermeidbar');
  await expect(headings.last()).toContainText('Chancen zur Zusammenarbeit');
  const apart = viewer.page.getByTestId('group-opportunity').getByTestId('situation-item');
  await expect(apart).toHaveCount(chances.length);
  await expect(apart.first().locator('img')).toHaveAttribute('data-mark', '0');
  await expect(apart.first()).not.toContainText('vermeidbar');
});

test('opens several notices that hang together as one situation, and each of them', async ({
  viewer,
}) => {
  await viewer.open();
  const largest = (await viewer.settled()).reduce((most, each) =>
    each.conflicts > most.conflicts ? each : most,
  );
  expect(largest.conflicts).toBeGreaterThan(2);
  await viewer.page.locator(`a[href*="${largest.id}"]`).click();
  await expect(viewer.situation).toContainText(largest.title_de);
  await expect(viewer.situation).toContainText(`${largest.conflicts} Hinweise derselben Regel`);
  await expect(viewer.situation).toContainText('nur einmal gezählt');
  const notices = viewer.situation.getByTestId('conflict-item');
  await expect(notices).toHaveCount(largest.conflicts);
  await notices.first().press('Enter');
  await expect(viewer.explanation).toBeVisible();
  await viewer.page.keyboard.press('Escape');
  await expect(viewer.situation).toBeVisible();
  expect(viewer.parameter('situation')).toBe(largest.id);
  await viewer.page.getByRole('button', { name: 'Schließen' }).click();
  await expect(viewer.situation).toHaveCount(0);
});

test('tells the thresholds of the rule with their evidence', async ({ viewer }) => {
  await viewer.open();
  const conflict = (await viewer.stored()).find(({ threshold }) => threshold?.includes('HH='));
  await viewer.open(`?conflict=${conflict?.id}`);
  await expect(viewer.page.getByTestId('thresholds')).toContainText(/HH [\d.]+ m \(.+\), SH/);
});

test('draws the arcs around a settlement in words', async ({ viewer }) => {
  await viewer.open();
  const [conflict] = await viewer.stored();
  const answer = await viewer.page.request.get(`/api/conflicts/${conflict?.id}`);
  const arcs = { block_sum_deg: 170, block_hh_deg: 60, block_sh_deg: 110, free_deg: 90 };
  const encircled = { ...(await answer.json()), angle_deg: 131, ...arcs };
  await viewer.answer(`/api/conflicts/${conflict?.id}`, 200, encircled);
  await viewer.open(`?conflict=${conflict?.id}`);
  const panorama = viewer.page.getByTestId('arcs');
  await expect(panorama).toContainText('größter verstellter Bogen');
  await expect(panorama).toContainText('131°');
  await expect(panorama).toContainText('davon durch Flächen in Schleswig-Holstein');
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
    (await viewer.settled()).length,
  );
});

test('opens a notice with its grounds and zooms to it', async ({ viewer }) => {
  await viewer.open();
  const alone = new Set(
    (await viewer.settled()).flatMap(({ conflicts, gravest }) => (conflicts === 1 ? gravest : [])),
  );
  const [conflict] = (await viewer.stored()).filter(
    ({ id, b, distance_m }) => alone.has(id) && b && distance_m,
  );
  if (!conflict?.b) throw new Error('the sample has no notice about a distance');
  await viewer.openNotice(viewer.page.locator(`a[href*="${conflict.id}"]`));

  await expect(viewer.explanation).toContainText(conflict.title_de);
  const [finding = '', ...grounds] = conflict.explanation_de.split('\n');
  const paragraphs = viewer.page.getByTestId('explanation-text').getByRole('paragraph');
  await expect(paragraphs).toHaveText([finding]);
  await viewer.page.getByRole('button', { name: 'Ganzen Text zeigen' }).click();
  await expect(paragraphs).toHaveText([finding, ...grounds]);
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
  await expect(viewer.single.first()).toBeFocused();
  expect(viewer.parameter('conflict')).toBeNull();
  await viewer.page.goBack();
  await expect(viewer.explanation).toBeVisible();
});

test('narrows to a municipality: list, outline and map', async ({ viewer }) => {
  await viewer.open();
  const [place] = (await viewer.settled())[0]?.municipalities ?? [];
  await viewer.chooseMunicipality(place?.ags ?? '');
  const expected = await viewer.settled(`?ags=${place?.ags}`);
  await expect(viewer.notices).toHaveCount(expected.length);
  await expect(viewer.notices.filter({ hasText: place?.name ?? '' })).toHaveCount(expected.length);
  expect(viewer.parameter('ags')).toBe(place?.ags);
  expect((await viewer.camera()).zoom).toBeGreaterThan(9);
  const namesakes = viewer.page.getByRole('option', { name: /^Tangstedt/ });
  expect(new Set(await namesakes.allTextContents()).size).toBe(2);
});

test('narrows to several severities, to a stage and to a kind', async ({ viewer }) => {
  await viewer.open();
  await viewer.unfoldFilter();
  const press = async (name: RegExp) => {
    const button = viewer.page.getByRole('button', { name });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  };
  await press(/vorrangig zu klären/);
  await press(/abzuwägen/);
  const severe = await viewer.settled('?severity=4&severity=2');
  await expect(viewer.notices).toHaveCount(severe.length);
  expect(viewer.parameter('severity')).toBe('2,4');
  await press(/beide Pläne laut Quelle in Kraft/);
  const legacy = await viewer.settled('?severity=4&severity=2&stage=legacy');
  expect(legacy.length).toBeLessThan(severe.length);
  await expect(viewer.notices).toHaveCount(legacy.length);

  await viewer.open('?kind=opportunity');
  await expect(viewer.notices).toHaveCount((await viewer.settled('?kind=opportunity')).length);
  await expect(viewer.page.getByTestId('group-opportunity')).toBeVisible();
});

test.describe('says honestly', () => {
  test('that nothing was found', async ({ viewer }) => {
    const run = { as_of: '2026-03-01', id: 'run', finished_at: '2026-03-01T10:00:00Z' };
    await viewer.answer('/api/situations', 200, { run, total: 0, counts: [], items: [] });
    await viewer.open();
    const empty = viewer.page.getByTestId('situation-empty');
    await expect(empty).toContainText(
      'Mit diesen Regeln und Daten nichts gefunden, Stand 01.03.2026.',
    );
    await expect(empty).toContainText('Das heißt nicht, dass es keine gibt.');
  });

  test('that nothing was checked', async ({ viewer }) => {
    await viewer.answer('/api/situations', 200, { run: null, total: 0, counts: [], items: [] });
    await viewer.open();
    await expect(viewer.page.getByTestId('situation-empty')).toHaveText(
      'Es wurde noch nicht geprüft.',
    );
  });

  test('that the service failed, and asks again when told to', async ({ viewer }) => {
    await viewer.answer('/api/situations', 503, { title: 'x', detail: 'Die Datenbank ruht.' });
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
