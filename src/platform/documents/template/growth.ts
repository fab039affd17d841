import type { DXT } from 'docxtemplater';
import { TemplateFault } from './open.ts';

/** As much as a filled template may take, in signs and in pieces; the longest of papers has a tenth of it. */
const MOST_SIGNS = 40_000_000;
const MOST_PIECES = 1_000_000;
/** The one part of a template that is shown or not shown; all others go through a list. */
const CONDITION = 'du_thao';

const fault = (what: string) => new TemplateFault([`Mẫu lặp lại nội dung quá nhiều lần: ${what}. Bỏ bớt phần lặp rồi tải lên lại.`]);

const inList = (path: readonly string[]) => path.some((name) => name !== CONDITION);

/** Stops the filling of a template when what it makes grows beyond all measure: lists in lists, endless copies of the text. */
export function bounded(raw: Readonly<Record<string, string>>): DXT.Module {
  let [signs, pieces] = [0, 0];
  return {
    name: 'bounded',
    priority: 1_000,
    render({ type, value, module }, { scopeManager }) {
      if (module === 'loop' && value !== CONDITION && inList(scopeManager.scopePath))
        throw fault(`{#${value}} nằm trong một phần lặp khác`);
      pieces += 1;
      signs += module === 'rawxml' ? (raw[value]?.length ?? 0) : type === 'placeholder' ? 0 : value.length;
      if (signs > MOST_SIGNS || pieces > MOST_PIECES) throw fault('bản in dài quá mức');
      return null;
    },
  };
}
