# Medal saking kelas.

sure =
    Badhe medal saking { $name }? Kemajengan panjenengan tetep wonten.
    .label = medal
    .help = Ustaz mboten mirsani kemajengan panjenengan malih. Mawi kodenipun saged ndherek malih.
left = Panjenengan sampun medal saking { $name }.
