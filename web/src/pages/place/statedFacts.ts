import type { StatedValue } from '@/api/contract';
import type { Fact } from './zoneFacts';

/** What the file says of a zone: a code by its meaning, with version, list and code behind it. */
export function statedFacts(statements: readonly StatedValue[]): Fact[] {
  const values = new Map<string, string[]>();
  for (const stated of statements) {
    values.set(stated.name, [...(values.get(stated.name) ?? []), worded(stated)]);
  }
  return [...values].map(([name, said]) => ({ name, value: said.join('; ') }));
}

function worded({ value, version, code_list, label }: StatedValue): string {
  const code = code_list ? `${version} ${code_list} ${value}` : value;
  return label ? `${label} (${code})` : code;
}
