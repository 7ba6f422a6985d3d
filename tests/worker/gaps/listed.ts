import { ownerJson, ownerText } from '../owner.ts';
import { grouped } from './asked.ts';

/** What the owner's list of gaps says to a program. */
export interface List {
  single: number;
  gaps: {
    gap: number;
    query: string;
    people: number;
    minutes: number | null;
    todo: string | null;
    waiting: number;
    reasons: string[];
    nearest: { article: string; nearness: string } | null;
    twin: { query: string } | null;
    wordings: { query: string; people: number }[];
  }[];
}

/** What the list has once the schedule has grouped what was asked. */
export async function listed(query = ''): Promise<List> {
  await grouped();
  return (await ownerJson(`/admin/gaps.json${query}`)) as List;
}

export async function listPage(query = ''): Promise<string> {
  await grouped();
  return ownerText(`/admin/gaps/${query}`);
}
