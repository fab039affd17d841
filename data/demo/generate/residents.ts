import type { Row, World } from './world.ts';
import { add, rowsOf, turn } from './world.ts';
import { inventPerson } from './names.ts';
import type { Person } from './names.ts';

/** Gives each khu phố its cell secretary, head and front leader, each tổ its head, each school its people, and the ward its neighbours. */
export function addResidents(world: World): void {
  for (const unit of rowsOf(world, 'units').filter((row) => row['kind'] === 'khu-pho')) addWardLeaders(world, unit);
  for (const unit of rowsOf(world, 'units').filter((row) => row['kind'] === 'to-dan-pho')) hold(world, inventPerson(world), `Tổ trưởng ${unit['name']}`, unit, 85);
  for (const unit of rowsOf(world, 'units').filter((row) => row['kind'] === 'truong-hoc')) addTeachers(world, unit);
  const clinic = rowsOf(world, 'units').find((row) => row.id === 'tram-y-te');
  if (clinic) for (const title of ['Y sĩ Trạm Y tế phường', 'Điều dưỡng Trạm Y tế phường']) hold(world, inventPerson(world), title, clinic, 92);
  for (const unit of rowsOf(world, 'units').filter((row) => row['kind'] === 'khu-pho' && !row['valid_to'])) addNeighbours(world, unit);
}

function hold(world: World, person: Person, title: string, unit: Row, rank: number, from?: unknown, to?: unknown): Person {
  add(world, 'posts', { id: `cv-${person.id}-1`, person: person.id, title, unit: unit.id, level: 'unit', rank, valid_from: from, valid_to: to });
  return person;
}

/** The leaders of 11A went on to lead Khu phố 11; those of 11B laid their posts down with the merger. */
function addWardLeaders(world: World, unit: Row): void {
  const titles = [`Bí thư Chi bộ ${unit['name']}`, `Trưởng ${String(unit['name']).toLowerCase()}`, `Trưởng Ban công tác Mặt trận ${unit['name']}`];
  titles.forEach((raw, index) => {
    const title = raw.replace('khu phố 11a', 'Khu phố 11A').replace('khu phố 11b', 'Khu phố 11B').replace('Trưởng khu phố', 'Trưởng Khu phố');
    if (unit.id === 'kp-11') {
      const before = rowsOf(world, 'posts').filter((post) => post['unit'] === 'kp-11a')[index];
      const person = before?.['person'];
      add(world, 'posts', { id: `cv-${person}-2`, person, title, unit: unit.id, level: 'unit', rank: 70 + index, valid_from: '2025-07-01' });
      return;
    }
    hold(world, inventPerson(world), title, unit, 70 + index, unit['valid_to'] ? '2020-06-15' : undefined, unit['valid_to']);
  });
}

function addTeachers(world: World, unit: Row): void {
  hold(world, inventPerson(world), `Hiệu trưởng ${unit['name']}`, unit, 65);
  hold(world, inventPerson(world), `Phó Hiệu trưởng ${unit['name']}`, unit, 66);
  for (let place = 0; place < 3; place += 1) hold(world, inventPerson(world), `Giáo viên ${unit['name']}`, unit, 90);
}

const callings = ['Hộ kinh doanh', 'Đội trưởng Đội dân phòng', 'Thành viên Tổ công nghệ số cộng đồng', 'Hội viên Hội LHPN', 'Thành viên Tổ bảo vệ an ninh, trật tự ở cơ sở'];

function addNeighbours(world: World, unit: Row): void {
  for (let place = 0; place < 3; place += 1) {
    const calling = turn(callings, Number(unit['number']) + place * 2);
    hold(world, inventPerson(world), `${calling} ${unit['name']}`, unit, 95, unit['valid_from']);
  }
  const head = inventPerson(world);
  add(world, 'households', { id: `ho-${head.id}`, unit: unit.id, head: head.name, address: `${unit['address']}, ${unit['name']}`.replace('Đường', 'đường') });
  const second = inventPerson(world);
  add(world, 'households', { id: `ho-${second.id}`, unit: unit.id, head: second.name, address: `Tổ dân phố thuộc ${unit['name']}` });
}
