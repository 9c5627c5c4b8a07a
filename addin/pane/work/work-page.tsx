import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { useSession, useYear } from '../session/session';
import { jobOfTask } from '../shell/jobs';
import { useNavigation } from '../shell/navigation';
import { Page } from '../shell/page';
import { Section } from '../controls/section';
import { Loaded } from '../controls/loaded';
import { useAnswer } from '../hooks/use-answer';
import { Refresh } from '../controls/refresh';
import { TaskCard } from './task-card';

/** 待办: what somebody has to do in this year now, most urgent first; each task leads to the job in which it is done. */
export const WorkPage = () => {
  const { principal } = useSession();
  const year = useYear();
  const { open } = useNavigation();
  const loaded = useAnswer('work', { year });
  return (
    <Page>
      <Loaded of={loaded} label="正在读取待办事项…">
        {(work) => (
          <Section
            title={work.tasks.length === 0 ? '待办事项' : `待办事项（${String(work.tasks.length)} 项）`}
            aside={<Refresh onClick={loaded.reload} />}
          >
            {work.tasks.length === 0 && <div>目前没有要办理的事项。</div>}
            {work.tasks.map((task) => {
              const job = jobOfTask(task.task, principal);
              return <TaskCard key={task.task} task={task} onOpen={job && (() => open(job))} />;
            })}
            <div>读取于{beijingText(work.readAt)}</div>
          </Section>
        )}
      </Loaded>
    </Page>
  );
};
