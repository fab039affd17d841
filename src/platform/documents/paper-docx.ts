export async function renderPaperDocx(_: unknown): Promise<Uint8Array> { return new Uint8Array(); }
