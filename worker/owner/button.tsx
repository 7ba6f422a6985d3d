interface Button {
  /** Where it posts to. */
  action: string;
  name: string;
  kind?: 'pri' | undefined;
}

/** One press, one thing done: a form of its own, so that it works without script. */
export function PostButton({ action, name, kind }: Button) {
  return (
    <form method="post" action={action}>
      <button type="submit" class={kind ? `btn s ${kind}` : 'btn s'}>
        {name}
      </button>
    </form>
  );
}
