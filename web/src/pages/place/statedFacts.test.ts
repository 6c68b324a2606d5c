import { expect, test } from 'vitest';
import { statedFacts } from './statedFacts';

const plain = { code_list: null, version: null, label: null };
const green = { code_list: 'XP_ZweckbestimmungGruen', version: '6.0' };

test('a code is told by its meaning, and repeated ones together', () => {
  const facts = statedFacts([
    { name: 'aufschrift', value: 'Stadtpark', ...plain },
    { name: 'zweckbestimmung.allgemein', value: '1600', ...green, label: 'Spielplatz' },
    { name: 'zweckbestimmung.allgemein', value: '12345', ...green, label: null },
  ]);
  expect(facts).toEqual([
    { name: 'aufschrift', value: 'Stadtpark' },
    {
      name: 'zweckbestimmung.allgemein',
      value: 'Spielplatz (6.0 XP_ZweckbestimmungGruen 1600); 6.0 XP_ZweckbestimmungGruen 12345',
    },
  ]);
});
