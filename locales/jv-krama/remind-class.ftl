# Ngengetaken kelas.

sure =
    Menapa santri { $name } ingkang dereng sinau dinten menika dipunengetaken?
    .label = ngengetaken
    .help = Sepisan sadinten. Ingkang sampun sinau, saweg prei, utawi mboten kersa dipunengetaken mboten dipunganggu, lan wekdal sepen tetep dipunjagi.
once-a-day = { $name } sampun dipunengetaken dinten menika. Benjing saged malih.
reminded = { $count ->
        [0] Mboten wonten ingkang perlu dipunengetaken ing { $name }. Alhamdulillah.
       *[other] { NUMBER($count) } santri { $name } dipunengetaken.
    }
