// Tests here count the descriptors of the process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
