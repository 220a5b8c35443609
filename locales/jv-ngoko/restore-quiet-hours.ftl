# Bali menyang jam tenang gawan.

sure = Bali menyang jam tenang gawan? Sing wis diowahi bakal ilang.
    .label = bali
    .help = Ya ngilangi kabeh owah-owahan. Ora nglestarekake.
