interface Button {
  /** Where it posts to. */
  action: string;
  name: string;
  kind?: 'primary' | undefined;
}

/** One press, one thing done: a form of its own, so that it works without script. */
export function PostButton({ action, name, kind }: Button) {
  return (
    <form method="post" action={action}>
      <button type="submit" class={kind ? `button small ${kind}` : 'button small'}>
        {name}
      </button>
    </form>
  );
}
