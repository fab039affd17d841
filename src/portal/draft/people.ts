import type { StoryPerson } from '../../conference/story.ts';
import type { Run } from './run.ts';
import { fact, say } from './run.ts';

const named = (person: StoryPerson): Run => fact(person.post ? `${person.name} - ${person.post}` : person.name, 'person', person.id);

/** "Ông Võ Đức Chinh - Bí thư Đảng ủy phường", as the list of delegates prints it; "đồng chí" where the honorific is not known. */
export const guest = (person: StoryPerson): Run[] => say`${person.honorific ?? 'đồng chí'} ${named(person)}`;

/** "đồng chí Võ Đức Chinh - Bí thư Đảng ủy phường", as the acts of the conference print it. */
export const comrade = (person: StoryPerson): Run[] => say`đồng chí ${named(person)}`;
