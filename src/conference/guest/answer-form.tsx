import type { FieldError } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Radios, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { typed } from '../../emulation/address.ts';
import { PostForm } from '../../organization/frame.tsx';
import type { Answer } from './guest.ts';

export const answerNames = { yes: 'Tôi sẽ dự', substitute: 'Người khác dự thay', no: 'Không dự được' } as const;

interface Asked {
  visit: Visit;
  /** Whether a person was invited by name. */
  named: boolean;
  answer: Answer | null;
  code: string;
  errors: FieldError[];
}

/** The answer to an invitation, by whoever holds its code. */
export const AnswerForm = ({ visit, named, answer, code, errors }: Asked) => {
  const value = typed(visit, errors);
  return (
    <PostForm visit={visit} action={`/moi/${code}`} errors={errors} label="Trả lời giấy mời">
      <Radios
        name="answer"
        label="Trả lời"
        required
        options={Object.entries(answerNames).map(([key, label]) => ({ value: key, label }))}
        value={value('answer', answer?.answer ?? 'yes')}
        errors={errors}
      />
      <TextInput
        name="name"
        label={named ? 'Họ tên người dự thay' : 'Họ tên người đến dự'}
        value={value('name', answer?.name)}
        errors={errors}
      />
      <TextInput name="post" label="Chức vụ" value={value('post', answer?.post)} errors={errors} />
      <TextInput name="reason" label="Lý do, nếu không dự được" value={value('reason', answer?.reason)} errors={errors} />
      <Submit>{answer ? 'Đổi câu trả lời' : 'Gửi trả lời'}</Submit>
    </PostForm>
  );
};
