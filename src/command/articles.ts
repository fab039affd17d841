/** `bangvang import --articles FILE.jsonl --ward WARD`. */
export async function importArticles(args: string[]): Promise<number> {
  throw new Error(`Chưa nhập được ${args.join(' ')}`);
}
