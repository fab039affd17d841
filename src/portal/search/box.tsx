import type { Visit } from '../../platform/web/route.ts';
import { alike } from '../../platform/web/ui/alike.tsx';
import { TextInput } from '../../platform/web/ui/form.tsx';
import { FilterBar } from '../../platform/web/ui/table.tsx';

export const longestQuery = 200;

const Box = alike(({ action, typed }: { action: string; typed: string }) => (
  <FilterBar action={action} label="Tìm trong trang" submit="Tìm">
    <TextInput name="q" label="Tìm tin bài, công trình, điển hình" type="search" value={typed} maxlength={longestQuery} />
  </FilterBar>
));

/** The way into the search of the whole site. */
export const SearchBox = ({ visit, typed = '' }: { visit: Visit; typed?: string }) => <Box action={visit.url('/tim-kiem')} typed={typed} />;
