import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * On a fresh clone Vitest knows of no file how long it takes, and begins with those that have most text. These have
 * little, and begun near the end they would go on alone.
 */
const longest =
  /\/(engines\/flow|browser\/states|worker\/bindings\/bindings|week\/week-run)\.test\.ts$/;

/** Begins with the files that take longest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const projects = Map.groupBy(await super.sort(files), ({ project }) => project.name);
    const isLong = ({ moduleId }: TestSpecification) => Number(longest.test(moduleId));
    return [...projects.values()].flatMap((ofProject) =>
      ofProject.toSorted((a, b) => isLong(b) - isLong(a)),
    );
  }
}
