import { auditVerify } from './audit.ts';
import { ballot } from './ballot.ts';
import { runBench } from './bench.ts';
import { exportFile, importFile, writeBundleDocs } from './bundle.ts';
import { checkDatabase } from './check-database.ts';
import { checkContradictions } from './contradictions.ts';
import { credential } from './credential.ts';
import { runDrill } from './drill/drills.ts';
import { checkForecast } from './forecast.ts';
import { law } from './law.ts';
import { testMail } from './mail.ts';
import { migrateDatabase } from './migrate.ts';
import { produce } from './produce/produce.ts';
import { ranking } from './ranking.ts';
import { verifySealed } from './pledge.ts';
import { writeSchema } from './schema.ts';
import { checkSeeds } from './seeds.ts';
import { serve } from './serve.ts';
import { createUser } from './user.ts';
import { runWorker } from './worker.ts';

/** A command of `bangvang`; `run` gives the exit code. */
export interface Command {
  usage: string;
  does: string;
  run(args: string[]): Promise<number | void>;
}

export const commands: Record<string, Command> = {
  serve: {
    usage: 'serve [--demo]',
    does: 'mở trang web; --demo nạp phường mẫu và năm phường trong bài báo khi cơ sở dữ liệu còn trống',
    run: serve,
  },
  worker: { usage: 'worker', does: 'làm các việc trong hàng đợi ở một tiến trình riêng', run: runWorker },
  migrate: { usage: 'migrate', does: 'đưa cơ sở dữ liệu lên bản mới nhất', run: migrateDatabase },
  import: {
    usage: 'import FILE | --articles FILE',
    does: 'nhập gói dữ liệu (YAML, JSON) hoặc tin bài (JSONL; --ward WARD), trọn vẹn hoặc không gì cả',
    run: importFile,
  },
  export: { usage: 'export WARD [FILE]', does: 'xuất gói dữ liệu của một phường, xã', run: exportFile },
  bundle: { usage: 'bundle docs', does: 'viết lại tài liệu của gói dữ liệu từ định nghĩa', run: writeBundleDocs },
  'check-database': { usage: 'check-database', does: 'kiểm tra những điều không bao giờ được sai', run: checkDatabase },
  schema: { usage: 'schema', does: 'viết lại db/schema.sql từ cơ sở dữ liệu', run: writeSchema },
  audit: { usage: 'audit verify', does: 'kiểm tra chuỗi nhật ký của mọi phường, xã', run: auditVerify },
  pledge: {
    usage: 'pledge verify WARD PLEDGE|FILE',
    does: 'kiểm tra bản giao ước, cam kết đã niêm phong, từ cơ sở dữ liệu hoặc tệp đã tải',
    run: verifySealed,
  },
  credential: {
    usage: 'credential verify FILE',
    does: 'kiểm tra một chứng nhận số (.jwt, .json): chữ ký, đính chính, thu hồi',
    run: credential,
  },
  user: { usage: 'user create WARD NAME EMAIL ROLE', does: 'mở tài khoản; mật khẩu đọc từ biến PASSWORD', run: createUser },
  mail: { usage: 'mail test ADDRESS', does: 'gửi một thư thử qua máy chủ thư đã cấu hình, nói rõ sai ở đâu', run: testMail },
  ranking: {
    usage: 'ranking replay FILE',
    does: 'tính lại một bảng xếp hạng đã công bố từ tệp tải về; mã thoát 1 khi không khớp',
    run: ranking,
  },
  produce: {
    usage: 'produce (report|slides|video|handout|article|all) --ward WARD [--year NĂM] [--out THƯ_MỤC]',
    does: 'làm báo cáo, trình chiếu, video, tờ tóm tắt, bài viết của một năm từ số liệu',
    run: produce,
  },
  seeds: {
    usage: 'seeds check [MÃ…]',
    does: 'đối chiếu năm bài báo với các trang, văn bản đang chạy, trên dữ liệu riêng',
    run: checkSeeds,
  },
  contradictions: {
    usage: 'contradictions check [--seeds | TỆP…] [--seed SỐ]',
    does: 'tìm chỗ tự mâu thuẫn trong năm bài báo, trong tệp, và trong văn bản phần mềm soạn đã cài lỗi theo mầm',
    run: checkContradictions,
  },
  ballot: {
    usage: 'ballot verify TỆP [--hash …] [--voters …] [--receipt …]',
    does: 'đếm lại danh sách phiếu đã tải, so với biên bản kiểm phiếu; tìm lá phiếu theo mã; mã thoát 1 khi không khớp',
    run: ballot,
  },
  law: { usage: 'law check FILE.yaml', does: 'đối chiếu các tình huống pháp lý mẫu với bộ quy tắc', run: law },
  forecast: {
    usage: 'forecast check [TỆP]',
    does: 'đối chiếu dự báo chỉ tiêu với các năm đã qua, cạnh cách chia đều 12 tháng',
    run: checkForecast,
  },
  bench: { usage: 'bench NAME', does: 'đo tốc độ trên dữ liệu riêng của lần đo', run: runBench },
  drill: { usage: 'drill NAME', does: 'diễn tập sự cố trên dữ liệu riêng của cuộc diễn tập', run: runDrill },
  help: { usage: 'help', does: 'danh sách lệnh', run: async () => printHelp() },
};

function printHelp(): void {
  const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length));
  console.log('bangvang: phong trào thi đua – khen thưởng của phường, xã, từ phát động đến bảng vàng\n');
  for (const { usage, does } of Object.values(commands)) console.log(`  ${usage.padEnd(width)}  ${does}`);
}
