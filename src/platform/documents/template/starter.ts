import type { PaperView } from '../paper-view.ts';
import { renderViewDocx } from '../paper-docx.ts';

const tag = (text: string) => ({ kind: 'paragraph' as const, align: 'justify' as const, runs: [{ text }] });

const loop = (name: string) => [`{#${name}}`, '{.}', `{/${name}}`];

/** The layout of the decree with every field in its place: what a ward starts its own template from. */
export const starterTemplate = (): Promise<Uint8Array> =>
  renderViewDocx({
    bare: false,
    draft: false,
    parent: ['{co_quan_cap_tren}'],
    issuer: ['{co_quan}'],
    numberLine: '{so_ky_hieu}',
    subject: '{#du_thao}DỰ THẢO{/du_thao}',
    placeDate: '{dia_danh_ngay}',
    kind: '{ten_loai}',
    summary: '{trich_yeu}',
    addressees: ['{#kinh_gui}{.} {/kinh_gui}'],
    authority: '{tham_quyen}',
    bases: loop('can_cu'),
    decides: false,
    blocks: [tag('{@noi_dung}')],
    recipients: loop('noi_nhan'),
    endnotes: ['{@phu_luc}'],
    signatures: [{ lines: ['{#chu_ky}', '{quyen_han}'], name: '{ho_ten}{/chu_ky}' }],
    annexes: [],
    landscape: false,
  } satisfies PaperView);
