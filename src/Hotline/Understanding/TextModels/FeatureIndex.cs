using System.Numerics;

namespace Hotline.Understanding.TextModels;

/// <summary>Finds the number of a feature by its hash: open addressing, half full, one cache line a look-up.</summary>
internal sealed class FeatureIndex
{
    private readonly ulong[] _keys;
    private readonly int[] _numbers;
    private readonly int _mask;

    /// <param name="hashes">The hash of feature 0, 1, 2 and so on; none is 0 and none comes twice.</param>
    public FeatureIndex(ReadOnlySpan<ulong> hashes)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, hashes.Length * 2));
        (_keys, _numbers, _mask) = (new ulong[size], new int[size], size - 1);
        for (var number = 0; number < hashes.Length; number++)
        {
            var slot = (int)(hashes[number] & (uint)_mask);
            while (_keys[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            (_keys[slot], _numbers[slot]) = (hashes[number], number);
        }
    }

    /// <summary>The number of a feature, or -1 when the model does not know it.</summary>
    public int Find(ulong hash)
    {
        for (var slot = (int)(hash & (uint)_mask); ; slot = (slot + 1) & _mask)
        {
            var key = _keys[slot];
            if (key == hash)
            {
                return _numbers[slot];
            }

            if (key == 0)
            {
                return -1;
            }
        }
    }
}
